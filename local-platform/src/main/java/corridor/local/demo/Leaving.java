package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.port.ContainerNumber;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The gate lets our box out, and the park sees it come. */
final class Leaving {
    private Leaving() {}

    static void play(Play play) {
        ContainerNumber box = play.cargo().ours();
        play.narrator().step("The truck comes again: our box may leave");
        play.await(box, "tell the gate of the release", Leaving::isReleased);
        Gate.expects(play, box);
        Answer decision = Gate.allows(play, box, "leave");
        play.narrator()
                .tell("On the road since " + decision.text("occurredAt") + ", by gate decision "
                        + decision.text("decisionId"));
        play.narrator()
                .link("What the gate knew", play.door().link("/tracking/v1/gate-decisions?containerNumber=" + box));

        play.narrator().step("The park at Rashakai reports that the box has come");
        play.park()
                .post(
                        "/tracking/v1/parks/" + Play.PARK + "/arrivals",
                        Map.of("containerNumber", box),
                        play.key("arrive"))
                .must("reporting the arrival", 201);
        play.tally().add(box, "GTIN");
        play.narrator().tell("Gated in at the park");
    }

    private static boolean isReleased(JsonNode view) {
        return view.path("customs").path("released").path("value").asBoolean(false);
    }
}
