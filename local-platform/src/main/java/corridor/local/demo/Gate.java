package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asking at the gate whether a box may leave. */
final class Gate {
    private static final String TRUCK = "TKA-417";

    private Gate() {}

    /** The gate has to refuse, for this reason among others. */
    static void refuses(Play play, ContainerNumber box, String intention, String reason) {
        Answer answer = ask(play, box, intention).must("asking the gate to refuse " + box, 409);
        play.tally().add(box, "GATE_REFUSED");
        boolean named = false;
        for (JsonNode each : answer.body().path("reasons")) {
            named |= each.path("code").asString("").equals(reason);
            play.narrator()
                    .tell("Refused: " + each.path("rule").asString("") + "; "
                            + each.path("remedy").asString(""));
        }
        if (!named) {
            throw new StoryBroken("The gate refused " + box + ", but not because it is " + reason + ": "
                    + String.join("; ", answer.problem()));
        }
    }

    static Answer allows(Play play, ContainerNumber box, String intention) {
        Answer answer = ask(play, box, intention).must("asking the gate to let " + box + " out", 201);
        play.tally().add(box, "GTOT");
        return answer;
    }

    /** The agent books the truck that fetches the box. */
    static void expects(Play play, ContainerNumber box) {
        Answer booked = play.declarant()
                .post(
                        "/tracking/v1/appointments",
                        Map.of("containerNumber", box, "direction", "OUT", "truckPlate", TRUCK, "at", Instant.now()),
                        play.key("appointment"))
                .must("booking a truck for " + box, 201);
        play.narrator()
                .tell("The agent has booked " + TRUCK + " from " + booked.text("from") + " to " + booked.text("until"));
    }

    private static Answer ask(Play play, ContainerNumber box, String intention) {
        return play.operator()
                .post(
                        "/tracking/v1/gate-outs",
                        Map.of("containerNumber", box, "truckPlate", TRUCK),
                        play.key(intention));
    }
}
