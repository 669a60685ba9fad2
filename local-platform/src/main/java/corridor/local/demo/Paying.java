package corridor.local.demo;

import corridor.local.door.Answer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What customs makes of the declaration, line by line, and its payment. */
final class Paying {
    private Paying() {}

    static void play(Play play, String declarationId) {
        String path = "/customs/v1/declarations/" + declarationId;
        play.narrator().step("Customs has chosen a lane and worked out what is due; the agent pays");
        Answer declaration = play.declarant().get(path).must("looking at the declaration", 200);
        play.narrator().tell("Lane " + declaration.text("lane"));
        for (JsonNode reason : declaration.body().path("laneReasons")) {
            play.narrator()
                    .tell("  " + reason.path("rule").asString("") + ": "
                            + reason.path("reason").asString(""));
        }
        Answer assessment = play.declarant().get(path + "/assessment").must("looking at the assessment", 200);
        assessment.body().path("items").forEach(item -> tell(play, item));
        play.narrator().link("How each line comes about", play.door().link(path + "/assessment"));
        pay(play, path, declaration.body().path("amountDue"));
    }

    private static void tell(Play play, JsonNode item) {
        play.narrator()
                .tell("%s  %s, worth %s rupees"
                        .formatted(
                                item.path("hsCode").asString(""),
                                item.path("tariffDescription").asString(""),
                                grouped(item.path("customsValue").path("rupees"))));
        for (JsonNode tax : item.path("taxes")) {
            String otherwise = tax.path("ratePercentOtherwise").asString("");
            if (tax.path("amount").asDecimal().signum() == 0 && otherwise.isEmpty()) {
                continue;
            }
            play.narrator()
                    .tell("   %-4s %5s %% of %,12.0f = %,12.0f   %s%s"
                            .formatted(
                                    tax.path("tax").asString(""),
                                    tax.path("ratePercent").asString(""),
                                    tax.path("base").asDecimal(),
                                    tax.path("amount").asDecimal(),
                                    tax.path("legalBasis").asString(""),
                                    otherwise.isEmpty() ? "" : " (otherwise " + otherwise + " %)"));
        }
    }

    private static void pay(Play play, String path, JsonNode due) {
        BigDecimal amount = due.path("amount").asDecimal();
        String currency = due.path("currency").asString("");
        play.declarant()
                .post(
                        path + "/payments",
                        Map.of("amount", amount, "currency", currency, "paymentReference", play.key()),
                        play.key("pay"))
                .must("paying", 201);
        play.narrator().tell("Paid %,.2f %s".formatted(amount, currency));
    }

    private static String grouped(JsonNode amount) {
        return String.format(Locale.ROOT, "%,.0f", amount.asDecimal());
    }
}
