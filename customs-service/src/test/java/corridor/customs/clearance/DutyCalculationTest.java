package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CustomsTest
class DutyCalculationTest {
    private static final String CALCULATIONS = "/customs/v1/duty-calculations";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anyone_signed_in_learns_line_by_line_what_goods_would_owe_and_nothing_is_kept() {
        int before = decisions();
        for (Role who : Role.values()) {
            Answer answer = api.as(who, "ANY-PARTY").post(CALCULATIONS, of(Map.of("hsCode", "730890")));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().at("/assessment/items/0/taxes")).hasSize(7);
            assertThat(answer.body().at("/documents").toString()).contains("INVOICE");
        }
        assertThat(decisions()).isEqualTo(before);
        assertThat(api.post(CALCULATIONS, of(Map.of("hsCode", "730890"))).status())
                .isEqualTo(401);
    }

    @Test
    void it_is_what_a_declaration_would_owe_that_day() {
        Answer preferred = world.declarant().post(CALCULATIONS, of(Map.of("hsCode", "730890", "preference", "CPFTA")));
        assertThat(preferred.at("/assessment/items/0/taxes/0/ratePercent")).isEqualTo("11.25");
        assertThat(preferred.body().at("/documents").toString()).contains("CERTIFICATE_OF_ORIGIN");
        Answer dates = world.declarant().post(CALCULATIONS, of(Map.of("hsCode", "08041010")));
        assertThat(dates.body().at("/permits").toString()).contains("PK-DPP");
    }

    @Test
    void what_cannot_be_worked_out_is_named_field_by_field() {
        Answer refused = world.declarant()
                .post(
                        CALCULATIONS,
                        of(List.of(
                                Map.of("hsCode", "999999"),
                                Map.of("hsCode", "730890", "preference", "NAFTA"),
                                Map.of("hsCode", "730890", "exemption", "PLANT"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).endsWith(":calculation-refused");
        assertThat(violations(refused))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly("items[0].hsCode", "items[1].preference", "items[2].exemption");
        assertThat(violations(world.declarant().post(CALCULATIONS, Map.of("currency", "USD", "items", List.of()))))
                .singleElement()
                .asString()
                .startsWith("items: ");
    }

    private static Map<String, Object> of(Map<String, String> item) {
        return of(List.of(item));
    }

    private static Map<String, Object> of(List<Map<String, String>> items) {
        return Map.of(
                "on",
                "2026-11-24",
                "currency",
                "USD",
                "freight",
                "1500.00",
                "importerTaxNumber",
                "0001001-1",
                "items",
                items.stream()
                        .map(item -> {
                            Map<String, Object> all = new java.util.HashMap<>(item);
                            all.put("invoiceValue", "20000.00");
                            return all;
                        })
                        .toList());
    }

    private int decisions() {
        return jdbc.sql("select count(*) from decision").query(Integer.class).single();
    }
}
