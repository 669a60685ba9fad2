package corridor.local.demo;

import corridor.local.door.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clearing agent declares the goods in our box, bound for the park. */
final class Declaring {
    private static final String NOT_HEARD_OF_YET = "unknown-container";

    private Declaring() {}

    /** @return the declaration's id */
    static String play(Play play) {
        play.narrator()
                .step("A clearing agent declares what is in " + play.cargo().ours() + ": machines for Rashakai");
        Answer lodged = play.patience().until("tell customs of the box", () -> lodge(play));
        String id = lodged.text("declarationId");
        play.tally().add(play.cargo().ours(), "DECLARED");
        play.tally().add(play.cargo().ours(), "LANE_ASSIGNED");
        play.tally().add(play.cargo().ours(), "DUTY_DUE");
        play.narrator().tell("Lodged as " + lodged.text("reference") + ". " + lodged.text("nextStep"));
        play.narrator().link("The declaration", play.door().link("/customs/v1/declarations/" + id));
        return id;
    }

    /** Customs hears of a box by Kafka, a moment after the terminal told; until then it refuses, and nothing is written. */
    private static Optional<Answer> lodge(Play play) {
        Answer answer = play.declarant().post("/customs/v1/declarations", declaration(play), play.key("declare"));
        return answer.text("type").endsWith(NOT_HEARD_OF_YET)
                ? Optional.empty()
                : Optional.of(answer.must("lodging the declaration", 201));
    }

    private static Map<String, Object> declaration(Play play) {
        return Map.ofEntries(
                Map.entry("reference", play.key()),
                Map.entry("procedure", "IMPORT"),
                Map.entry("consignee", "Rashakai Weaving Mills"),
                Map.entry("importerTaxNumber", "0001001-1"),
                Map.entry("destinationPark", Play.PARK),
                Map.entry("currency", "USD"),
                Map.entry("freight", "1850.00"),
                Map.entry("containers", List.of(play.cargo().ours())),
                Map.entry(
                        "items",
                        List.of(
                                item("850164", "AC generator, 900 kVA", 1, 12_600, "64000.00"),
                                item("730890", "Steel frames for the machine hall", 40, 5_200, "11500.00"))),
                Map.entry(
                        "documents",
                        List.of(Map.of(
                                "type",
                                "INVOICE",
                                "reference",
                                "INV-" + play.cargo().run()))));
    }

    private static Map<String, Object> item(String hsCode, String description, int quantity, int kg, String value) {
        return Map.of(
                "hsCode", hsCode,
                "description", description,
                "originCountry", "CN",
                "quantity", quantity,
                "netMassKg", kg,
                "invoiceValue", value);
    }
}
