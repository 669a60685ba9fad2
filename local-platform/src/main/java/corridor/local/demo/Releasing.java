package corridor.local.demo;

import corridor.local.door.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** An officer checks and releases, unless the lane is green: then the payment has released already. */
final class Releasing {
    private Releasing() {}

    static void play(Play play, String declarationId) {
        String path = "/customs/v1/declarations/" + declarationId;
        Answer declaration = play.officer().get(path).must("looking at the declaration", 200);
        boolean checkNeeded = declaration.body().path("checks").path("needed").booleanValue(false);
        if (checkNeeded) {
            play.narrator()
                    .step("An officer "
                            + switch (declaration.text("lane")) {
                                case "RED" -> "opens the box";
                                case "BLUE" -> "has the box scanned";
                                default -> "reads the papers";
                            }
                            + " and releases it");
            takeUp(play, declarationId);
            check(play, path, declaration.text("lane").equals("BLUE"));
            declaration = play.officer()
                    .post(path + "/release", Map.of(), play.key("release"))
                    .must("releasing", 200);
        } else {
            play.narrator().step("The lane is green: the payment itself has released the box");
        }
        if (declaration.text("releasedAt").isEmpty()) {
            throw new StoryBroken("The declaration is not released: " + declaration.text("nextStep"));
        }
        play.tally().add(play.cargo().ours(), "DUTY_SETTLED");
        play.tally().add(play.cargo().ours(), "RELEASED");
        play.narrator().tell(declaration.text("nextStep"));
        play.narrator().link("Each decision with its inputs", play.door().link(path + "/decisions"));
    }

    /** Others may wait before ours; so that the story goes on, the head of the house assigns it out of turn. */
    private static void takeUp(Play play, String declarationId) {
        play.door()
                .as("admin")
                .post(
                        "/customs/v1/work/assignments",
                        Map.of(
                                "declarationId", declarationId,
                                "officer", "PK-CUSTOMS/officer",
                                "reason", "The demo goes on with this one"),
                        play.key("assign"))
                .must("assigning the declaration to an officer", 200);
        play.officer()
                .post("/customs/v1/work/" + declarationId + "/claim", Map.of(), play.key("claim"))
                .must("taking it up", 200);
    }

    private static void check(Play play, String path, boolean scanned) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("outcome", "CONFORMING");
        found.put("findings", "One generator and its frames, as on the invoice");
        if (scanned) {
            found.put("scannerImage", Map.of("reference", "scanner://gwadar-1/demo", "sha256", "0".repeat(64)));
        }
        play.officer().post(path + "/checks", found, play.key("check")).must("noting the check", 201);
        play.tally().add(play.cargo().ours(), "EXAMINED");
    }
}
