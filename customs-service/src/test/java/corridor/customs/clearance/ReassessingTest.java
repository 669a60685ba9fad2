package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.testing.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class ReassessingTest {
    @Autowired
    private CustomsWorld world;

    @Test
    void what_is_found_is_assessed_anew_and_only_what_is_more_is_due() {
        JsonNode lodged = world.lodged("870323");
        BigDecimal first = amount(lodged, "/amountDue/amount");
        world.pay(lodged);
        world.takeUp(lodged);

        JsonNode anew = reassess(lodged, Map.of("position", 0, "invoiceValue", "25000.00"))
                .body();
        BigDecimal more = amount(anew, "/amountDue/amount");
        assertThat(anew.at("/status").asString()).isEqualTo("ASSESSED");
        assertThat(amount(anew, "/paidBefore/amount")).isEqualByComparingTo(first);
        BigDecimal total = world.declarant()
                .get(path(lodged, "/assessment"))
                .body()
                .at("/total")
                .decimalValue();
        assertThat(more).isEqualByComparingTo(total.subtract(first)).isPositive();

        assertThat(world.check(anew, "CONFORMING", "As corrected").status()).isEqualTo(201);
        assertThat(world.pay(anew).status()).isEqualTo(201);
        assertThat(world.release(anew).at("/status")).isEqualTo("RELEASED");
        assertThat(world.declarant().get(path(lodged, "/versions")).body().at("/items"))
                .hasSize(1);
        assertThat(world.auditor().get(path(lodged, "/replay")).at("/same")).isEqualTo("true");
        assertThat(world.officer()
                        .get("/customs/v1/ledger/balance")
                        .body()
                        .at("/total")
                        .decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void where_less_is_owed_nothing_more_is_due_and_the_books_show_the_credit() {
        JsonNode lodged = world.lodged("870323");
        world.pay(lodged);
        world.takeUp(lodged);
        JsonNode anew = reassess(lodged, Map.of("position", 0, "invoiceValue", "15000.00"))
                .body();
        assertThat(anew.at("/status").asString()).isEqualTo("PAID");
        assertThat(amount(anew, "/amountDue/amount")).isEqualByComparingTo("0");
    }

    @Test
    void only_who_has_claimed_it_assesses_anew_and_what_he_says_is_checked() {
        JsonNode lodged = world.lodged("870323");
        assertThat(reassess(lodged, Map.of("position", 0, "invoiceValue", "25000.00"))
                        .at("/type"))
                .endsWith(":work-not-claimed");
        world.takeUp(lodged);
        assertThat(violations(reassess(lodged, Map.of("position", 7))))
                .containsExactly("items[0].position: the declaration has items from 0 to 0");
        assertThat(violations(reassess(lodged, Map.of("position", 0, "hsCode", "999999"))))
                .singleElement()
                .asString()
                .startsWith("items[0].hsCode: ");
        assertThat(world.now(lodged).at("/amendments").asInt()).isZero();
    }

    private Answer reassess(JsonNode lodged, Map<String, ?> correction) {
        return world.officer()
                .post(
                        path(lodged, "/reassessments"),
                        Map.of("items", List.of(correction), "reason", "The invoice is not the one paid"));
    }

    private static BigDecimal amount(JsonNode declaration, String at) {
        return declaration.at(at).decimalValue();
    }
}
