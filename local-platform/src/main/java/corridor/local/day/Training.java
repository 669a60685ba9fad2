package corridor.local.day;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An officer has a risk model trained on what was found; the head of the house promotes it. */
final class Training {
    private static final String MODELS = "/customs/v1/risk-models";

    private final Visitor officer;
    private final Visitor head;
    private final String run;

    Training(Visitor officer, Visitor head, Instant morning) {
        this.officer = officer;
        this.head = head;
        this.run = Long.toString(morning.getEpochSecond(), 36);
    }

    /** Returns what came of it, as a sentence. */
    String trainAndPromote() throws InterruptedException {
        Answer asked = officer.post(MODELS, Map.of(), "day-" + run + "-train");
        if (!asked.is(202)) {
            return "No risk model was trained: " + asked.text("detail");
        }
        String path = MODELS + "/" + asked.text("version");
        JsonNode model = asked.body();
        while (Set.of("QUEUED", "TRAINING").contains(model.path("state").asString())) {
            Thread.sleep(Duration.ofMillis(500));
            model = officer.get(path).must("looking at the training", 200).body();
        }
        if (!model.path("state").asString().equals("CANDIDATE")) {
            return "No risk model was trained: " + model.path("because").asString("");
        }
        head.post(path + "/promote", Map.of("reason", "The day's first model"), "day-" + run + "-promote")
                .must("promoting the model", 200);
        JsonNode measures = model.path("measures");
        return "%s was trained on %s examined declarations, %s of them wrong, and promoted by the head: AUC %s on the newest %s, a look-up %s"
                .formatted(
                        asked.text("version"),
                        model.at("/trained/declarations"),
                        model.at("/trained/wrong"),
                        figure(measures.at("/model/auc")),
                        measures.path("declarations"),
                        figure(measures.at("/lookUp/auc")));
    }

    private static String figure(JsonNode estimate) {
        return estimate.path("value").asString() + " ± "
                + estimate.path("standardError").asString();
    }
}
