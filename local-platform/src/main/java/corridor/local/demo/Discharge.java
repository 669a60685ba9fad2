package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.local.imports.ImportReport;
import corridor.port.ContainerNumber;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The terminal tells what came off the vessel. */
final class Discharge {
    /** The last box came down a while ago: terminals report when they are done. */
    private static final Duration REPORTED_AFTER = Duration.ofMinutes(10);

    private Discharge() {}

    static void play(Play play, Instant now) {
        play.narrator().step("The terminal reports what it discharged from CORRIDOR STAR: an EDIFACT COARRI message");
        byte[] interchange = new Coarri(play.cargo(), now.minus(REPORTED_AFTER)).interchange();
        Answer answer = play.operator()
                .post("/tracking/v1/interchanges", "application/edifact", interchange, play.key("discharge"));
        new ImportReport(play.narrator().out())
                .print("COARRI CRD" + play.cargo().run(), answer);
        if (!answer.is(200)) {
            answer.must("sending the discharge report", 201);
        }
        for (ContainerNumber box : play.cargo().boxes()) {
            mustBeUnderstood(answer.body(), box);
            play.tally().add(box, "DISC");
        }
        play.narrator().link("Our box", play.door().link(Play.path(play.cargo().ours())));
    }

    private static void mustBeUnderstood(JsonNode report, ContainerNumber box) {
        for (JsonNode message : report.path("messages")) {
            for (JsonNode understood : message.path("understood")) {
                if (understood.path("containerNumber").asString("").equals(box.value())) {
                    return;
                }
            }
        }
        throw new StoryBroken("The port did not understand that " + box + " was discharged");
    }
}
