package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class AmendingTest {
    @Autowired
    private CustomsWorld world;

    @Test
    void an_amendment_is_assessed_anew_and_what_was_said_before_is_kept() {
        ContainerNumber box = world.box();
        ContainerNumber other = world.box();
        JsonNode lodged = world.lodged("730890", box);
        Answer amended = amend(lodged, SampleDeclaration.of(other).item(Map.of("invoiceValue", "30000.00")));

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.at("/amendments")).isEqualTo("1");
        assertThat(amended.at("/containers/0")).isEqualTo(other.value());
        assertThat(due(amended.body())).isGreaterThan(due(lodged));
        assertThat(amended.at("/assessmentId"))
                .isNotEqualTo(lodged.at("/assessmentId").asString());
        assertThat(world.lodge(SampleDeclaration.of(box)).status())
                .as("the box that was taken out is free again")
                .isEqualTo(201);

        JsonNode versions =
                world.declarant().get(path(lodged, "/versions")).body().at("/items");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).at("/declared/containers/0").asString()).isEqualTo(box.value());
        assertThat(versions.get(0).at("/reason").asString()).isEqualTo("Wrong box");
        assertThat(versions.get(0).at("/assessmentId")).isEqualTo(lodged.at("/assessmentId"));
        assertThat(world.pay(amended.body()).at("/declaration/status")).isEqualTo("RELEASED");
        assertThat(world.auditor().get(path(lodged, "/replay")).at("/same")).isEqualTo("true");
        assertThat(world.officer()
                        .get("/customs/v1/ledger/balance")
                        .body()
                        .at("/total")
                        .decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void nobody_amends_himself_out_of_an_examination() {
        ContainerNumber box = world.box();
        JsonNode red = world.lodged("240220", box);
        JsonNode amended = amend(red, SampleDeclaration.of(box).item("730890")).body();
        assertThat(amended.at("/lane").asString()).isEqualTo("RED");
        assertThat(amended.at("/laneReasons").toString()).contains("lane-before-the-amendment");
        ContainerNumber green = world.box();
        assertThat(amend(
                                world.lodged("730890", green),
                                SampleDeclaration.of(green).item("240220"))
                        .at("/lane"))
                .isEqualTo("RED");
    }

    @Test
    void what_is_paid_released_cancelled_or_another_declarants_is_not_amended() {
        ContainerNumber box = world.box();
        JsonNode released = world.lodged("730890", box);
        world.pay(released);
        assertThat(amend(released, SampleDeclaration.of(box)).at("/type")).endsWith(":amendment-refused");

        ContainerNumber second = world.box();
        JsonNode cancelled = world.lodged("730890", second);
        world.declarant().post(path(cancelled, "/cancel"), Map.of("reason", "Withdrawn"));
        assertThat(amend(cancelled, SampleDeclaration.of(second)).status()).isEqualTo(409);

        ContainerNumber third = world.box();
        JsonNode lodged = world.lodged("730890", third);
        assertThat(world.anotherDeclarant()
                        .post(path(lodged, "/amendments"), body(lodged, SampleDeclaration.of(third)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_amendment_is_checked_as_the_declaration_was_and_leaves_nothing_behind_if_it_fails() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        assertThat(violations(amend(lodged, SampleDeclaration.of(box).item("999999"))))
                .singleElement()
                .asString()
                .startsWith("items[0].hsCode: ");
        Map<String, Object> renamed =
                Map.of("declaration", SampleDeclaration.of(box).body(), "reason", "Another reference");
        assertThat(violations(world.declarant().post(path(lodged, "/amendments"), renamed)))
                .singleElement()
                .asString()
                .startsWith("declaration.reference: ");
        assertThat(world.now(lodged)).isEqualTo(lodged);
    }

    private Answer amend(JsonNode lodged, SampleDeclaration now) {
        return world.declarant().post(path(lodged, "/amendments"), body(lodged, now));
    }

    private static Map<String, Object> body(JsonNode lodged, SampleDeclaration now) {
        return Map.of(
                "declaration",
                now.with("reference", lodged.at("/reference").asString()).body(),
                "reason",
                "Wrong box");
    }

    private static BigDecimal due(JsonNode declaration) {
        return declaration.at("/amountDue/amount").decimalValue();
    }
}
