package corridor.local.demo;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.util.List;
import java.util.Map;

/** The boxes are set down in a bay, three high. Ours comes first, so that it ends up at the bottom. */
final class Stacking {
    private Stacking() {}

    static DemoBay play(Play play) {
        play.narrator().step("The yard stacks the boxes");
        DemoBay bay = DemoBay.freeFor(play.operator(), play.cargo().run());
        List<ContainerNumber> boxes = play.cargo().boxes();
        for (int i = 0; i < boxes.size(); i++) {
            move(play, boxes.get(i), bay.slot(i), "stack-" + i);
        }
        play.narrator()
                .tell(boxes.size() + " boxes stand in block " + bay.block() + ", bay " + bay.number() + "; ours, "
                        + play.cargo().ours() + ", at the bottom in " + bay.slot(0));
        play.narrator().link("The bay", play.door().link(bay.path()));
        return bay;
    }

    static void move(Play play, ContainerNumber box, YardPosition to, String intention) {
        play.operator()
                .post("/tracking/v1/yard-moves", Map.of("containerNumber", box, "position", to), play.key(intention))
                .must("setting down " + box + " in " + to, 201);
        play.tally().add(box, "STACKED");
    }
}
