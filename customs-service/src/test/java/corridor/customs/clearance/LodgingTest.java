package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.customs.world.SettableClock;
import corridor.events.EquipmentEventCode;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import corridor.service.testing.Boxes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class LodgingTest {
    private static final String DECLARATIONS = "/customs/v1/declarations";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_declaration_answers_with_its_lane_what_is_due_and_where_it_is_found() {
        ContainerNumber box = world.box();
        Answer lodged = world.lodge(SampleDeclaration.of(box).with("reference", "IC/2026-" + box));

        assertThat(lodged.status()).isEqualTo(201);
        assertThat(lodged.headers().getFirst("Location")).isEqualTo(path(lodged.body(), ""));
        assertThat(lodged.at("/reference")).isEqualTo("IC/2026-" + box);
        assertThat(lodged.at("/declarant")).isEqualTo("INDUS-CLEARING");
        assertThat(lodged.at("/laneReasons/0/rule")).isEqualTo("nothing-found");
        assertThat(lodged.at("/ruleSetVersion")).isEqualTo("risk-for-tests-1");
        assertThat(lodged.at("/tariffVersion")).isEqualTo("pk-example-2026.2");
        assertThat(lodged.at("/amountDue/currency")).isEqualTo("PKR");
        assertThat(lodged.at("/containers/0")).isEqualTo(box.value());
        assertThat(world.now(lodged.body())).isEqualTo(lodged.body());
    }

    @Test
    void the_assessment_is_told_line_by_line_and_adds_up_to_what_is_due() {
        JsonNode lodged = world.lodge(
                        SampleDeclaration.of(world.box()).item("730890").item("850440"))
                .body();
        JsonNode assessment = world.declarant().get(path(lodged, "/assessment")).body();

        long sum = 0;
        for (JsonNode item : assessment.at("/items")) {
            assertThat(item.at("/taxes")).hasSize(7);
            for (JsonNode line : item.at("/taxes")) {
                sum += line.at("/amount").longValue();
                assertThat(line.at("/legalBasis").asString()).isNotBlank();
                assertThat(line.at("/how").asString())
                        .contains(" % of " + line.at("/base").decimalValue().toPlainString());
            }
        }
        assertThat(sum).isPositive();
        assertThat(assessment.at("/due").longValue()).isEqualTo(sum);
        assertThat(lodged.at("/amountDue/amount").decimalValue()).isEqualByComparingTo(String.valueOf(sum));
        assertThat(assessment.at("/tariffStatus").asString()).isEqualTo("EXAMPLE");
    }

    @Test
    void a_box_that_the_port_has_not_heard_of_cannot_be_declared() {
        ContainerNumber unknown = Boxes.next();
        Answer refused = world.lodge(SampleDeclaration.of(world.box(), unknown));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).isEqualTo("urn:corridor:problem:unknown-container");
        assertThat(violations(refused)).containsExactly("containers[1]: the port has not heard of " + unknown);
    }

    @Test
    void a_box_is_in_one_live_declaration_at_most() {
        ContainerNumber box = world.box();
        JsonNode first = world.lodged("730890", box);

        Answer second = world.anotherDeclarant()
                .post(DECLARATIONS, SampleDeclaration.of(world.box(), box).body());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/type")).isEqualTo("urn:corridor:problem:container-already-declared");
        assertThat(violations(second)).containsExactly("containers[1]: " + box + " is in another live declaration");

        assertThat(world.declarant()
                        .post(path(first, "/cancel"), Map.of("reason", "Wrong box"))
                        .at("/status"))
                .isEqualTo("CANCELLED");
        assertThat(world.lodge(SampleDeclaration.of(box)).status()).isEqualTo(201);
    }

    @Test
    void a_box_that_has_left_on_its_release_and_comes_back_can_be_declared_again() {
        ContainerNumber box = world.box();
        JsonNode first = world.lodged("730890", box);
        world.pay(first);
        assertThat(world.lodge(SampleDeclaration.of(box)).status()).isEqualTo(409);

        world.hears(CustomsWorld.moved(box, EquipmentEventCode.GTOT, Instant.now(), null));
        assertThat(world.lodge(SampleDeclaration.of(box)).status()).isEqualTo(201);
    }

    @Test
    void a_reference_is_used_once_by_a_declarant_and_may_be_anothers_too() {
        Map<String, Object> first = SampleDeclaration.of(world.box()).body();
        Object reference = first.get("reference");
        world.declarant().post(DECLARATIONS, first);

        Answer again = world.lodge(SampleDeclaration.of(world.box()).with("reference", reference));
        assertThat(again.status()).isEqualTo(409);
        assertThat(violations(again))
                .containsExactly("reference: a declarant gives each declaration a reference of its own");
        assertThat(world.anotherDeclarant()
                        .post(
                                DECLARATIONS,
                                SampleDeclaration.of(world.box())
                                        .with("reference", reference)
                                        .body())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_missing_or_misshapen_is_named_field_by_field() {
        Answer refused = world.lodge(SampleDeclaration.of(world.box())
                .without("reference")
                .with("currency", "dollars")
                .with("freight", -1)
                .item(Map.of())
                .item(Map.of())
                .item(Map.of("invoiceValue", 0, "netMassKg", -5, "originCountry", "China")));
        assertThat(refused.status()).isIn(400, 422);
        assertThat(violations(refused))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly(
                        "currency",
                        "freight",
                        "items[2].invoiceValue",
                        "items[2].netMassKg",
                        "items[2].originCountry",
                        "reference");
    }

    @Test
    void what_cannot_be_read_is_named_with_its_place() {
        assertField(SampleDeclaration.of(world.box()).item("7308"), "items[0].hsCode");
        assertField(SampleDeclaration.of(world.box()).with("containers", List.of("CSQU3054384")), "containers[0]");
        assertField(SampleDeclaration.of(world.box()).with("procedure", "BARTER"), "procedure");
        assertField(SampleDeclaration.of(world.box()).with("destinationPark", "Rashakai!"), "destinationPark");
        assertField(SampleDeclaration.of(world.box()).with("fright", 12), "fright");
        assertField(SampleDeclaration.of(world.box()).with("items", List.of()), "items");
        assertField(SampleDeclaration.of(world.box()).with("containers", List.of()), "containers");
    }

    @Test
    void what_the_tariff_does_not_know_on_the_day_is_named_with_a_remedy() {
        Answer refused = world.lodge(SampleDeclaration.of(world.box())
                .with("currency", "BRL")
                .with("destinationPark", "atlantis")
                .item("730890")
                .item("999999")
                .item("080410")
                .item(Map.of("originCountry", "XX")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused))
                .satisfiesExactly(
                        each -> assertThat(each).startsWith("currency: customs has no exchange rate for BRL on "),
                        each -> assertThat(each).isEqualTo("destinationPark: customs knows no park atlantis"),
                        each -> assertThat(each).startsWith("items[1].hsCode: 999999 is not a code of tariff"),
                        each -> assertThat(each).startsWith("items[2].hsCode: 080410 is not a code of tariff"),
                        each -> assertThat(each)
                                .isEqualTo("items[3].originCountry: XX is not a country in ISO 3166-1"));
        assertThat(refused.body().toString()).contains("08041010 (Dates, fresh)", "rashakai");
    }

    @Test
    void amounts_finer_than_a_coin_masses_beyond_the_boxes_and_boxes_named_twice_are_refused() {
        ContainerNumber box = world.box();
        Answer refused = world.lodge(
                SampleDeclaration.of(box, box).with("freight", "1500.005").item(Map.of("netMassKg", 72_001)));
        assertThat(violations(refused))
                .containsExactly(
                        "containers[1]: " + box + " is named twice",
                        "freight: 1500.005 is finer than the smallest coin of USD",
                        "items: 72001 kg net do not fit into 2 containers of at most 36000 kg each");
    }

    @Test
    void transit_needs_a_park_and_a_guarantee() {
        Answer refused = world.lodge(SampleDeclaration.of(world.box()).with("procedure", "TRANSIT"));
        assertThat(violations(refused))
                .containsExactly(
                        "destinationPark: goods in transit go to a park",
                        "documents: taxes are suspended in transit, and a guarantee secures them");
    }

    @Test
    void a_refused_declaration_leaves_nothing_behind() {
        ContainerNumber box = world.box();
        Map<String, Object> wrong = SampleDeclaration.of(box).item("999999").body();
        world.declarant().post(DECLARATIONS, wrong);

        assertThat(jdbc.sql("select count(*) from declaration where reference = ?")
                        .param(wrong.get("reference"))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(world.lodge(SampleDeclaration.of(box).with("reference", wrong.get("reference")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_request_sent_twice_is_lodged_once_and_the_key_belongs_to_its_body() {
        Map<String, Object> body = SampleDeclaration.of(world.box()).body();
        Answer first = world.declarant().post(DECLARATIONS, body, "key-" + body.get("reference"));
        Answer second = world.declarant().post(DECLARATIONS, body, "key-" + body.get("reference"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/declarationId")).isEqualTo(first.at("/declarationId"));

        body.put("consignee", "Somebody Else");
        Answer other = world.declarant().post(DECLARATIONS, body, "key-" + body.get("reference"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("urn:corridor:problem:idempotency-key-reused");
    }

    @Test
    void the_rates_are_those_of_the_day_in_karachi() {
        try {
            clock.set(Instant.parse("2026-06-30T18:59:00Z"));
            JsonNode before = world.lodged("870121");
            clock.set(Instant.parse("2026-06-30T19:01:00Z"));
            JsonNode after = world.lodged("870121");

            assertThat(before.at("/tariffDate").asString()).isEqualTo("2026-06-30");
            assertThat(after.at("/tariffDate").asString()).isEqualTo("2026-07-01");
            assertThat(dutyRate(before)).isEqualByComparingTo("20");
            assertThat(dutyRate(after)).isEqualByComparingTo("15");
        } finally {
            clock.reset();
        }
    }

    @Test
    void what_weighs_more_than_the_terminal_reported_is_examined() {
        ContainerNumber box = Boxes.next();
        world.hears(
                CustomsWorld.moved(box, EquipmentEventCode.DISC, Instant.now().minusSeconds(60), "4599"));
        assertThat(world.lodged("730890", box).at("/lane").asString()).isEqualTo("RED");
    }

    @Test
    void a_declarant_pages_through_its_own_declarations_the_newest_first() {
        List<String> lodged = IntStream.range(0, 3)
                .mapToObj(i -> world.lodged("730890").at("/declarationId").asString())
                .toList();
        Answer first = world.declarant().get(DECLARATIONS + "?limit=2");
        assertThat(first.body().at("/items"))
                .extracting(each -> each.at("/declarationId").asString())
                .containsExactly(lodged.get(2), lodged.get(1));
        Answer next = world.declarant().get(DECLARATIONS + "?limit=2&cursor=" + first.at("/nextCursor"));
        assertThat(next.at("/items/0/declarationId")).isEqualTo(lodged.getFirst());
    }

    @Test
    void a_paid_declaration_is_not_cancelled() {
        JsonNode lodged = world.lodged("870323");
        world.pay(lodged);
        Answer refused = world.declarant().post(path(lodged, "/cancel"), Map.of("reason", "Changed my mind"));
        assertThat(refused.status()).isEqualTo(409);
    }

    private void assertField(SampleDeclaration wrong, String field) {
        Answer refused = world.lodge(wrong);
        assertThat(refused.status()).isIn(400, 422);
        assertThat(violations(refused))
                .as(refused.body().toString())
                .singleElement()
                .asString()
                .startsWith(field + ": ");
    }

    private java.math.BigDecimal dutyRate(JsonNode declaration) {
        return world.declarant()
                .get(path(declaration, "/assessment"))
                .body()
                .at("/items/0/taxes/0/ratePercent")
                .decimalValue();
    }
}
