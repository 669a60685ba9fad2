package corridor.local.demo;

import corridor.port.ContainerNumber;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Customs holds another box; the gate enforces it until the hold is lifted. */
final class Holding {
    private Holding() {}

    static void play(Play play) {
        ContainerNumber box = play.cargo().held();
        play.narrator().step("Customs holds another box, " + box + "; the gate enforces it");
        String hold = play.officer()
                .post(
                        "/customs/v1/holds",
                        Map.of("containerNumber", box, "reason", "Seal found broken at discharge"),
                        play.key("hold"))
                .must("placing the hold", 201)
                .text("holdId");
        play.tally().add(box, "HELD");
        play.await(box, "tell the gate of the hold", Holding::isHeld);
        Gate.refuses(play, box, "held", "ON_HOLD");
        play.officer()
                .post(
                        "/customs/v1/holds/" + hold + "/lift",
                        Map.of("reason", "Seal replaced, contents as declared"),
                        play.key("lift"))
                .must("lifting the hold", 200);
        play.tally().add(box, "HOLD_LIFTED");
        play.narrator().tell("The hold is lifted again");
    }

    private static boolean isHeld(JsonNode view) {
        return !view.path("customs").path("holds").isEmpty();
    }
}
