package corridor.customs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.testing.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CustomsTest
class TariffDoorTest {
    @Autowired
    private CustomsWorld world;

    @Test
    void anyone_signed_in_can_ask_what_goods_owe_on_a_day() {
        Answer before = world.declarant().get("/customs/v1/tariff/870121?on=2026-06-30");
        Answer after = world.declarant().get("/customs/v1/tariff/870121?on=2026-07-01");
        assertThat(before.at("/rates/0/percent")).isEqualTo("20");
        assertThat(after.at("/rates/0/percent")).isEqualTo("15");
        assertThat(after.at("/tariffStatus")).isEqualTo("EXAMPLE");
        assertThat(after.body().at("/rates")).hasSize(7);
    }

    @Test
    void zones_that_pay_otherwise_are_told() {
        assertThat(world.declarant()
                        .get("/customs/v1/tariff/8504.40?on=2026-07-01")
                        .body()
                        .at("/zones"))
                .anyMatch(zone -> zone.at("/park").asString().equals("rashakai")
                        && zone.at("/tax").asString().equals("CD"));
    }

    @Test
    void what_the_tariff_does_not_have_is_refused_with_a_remedy() {
        Answer divided = world.declarant().get("/customs/v1/tariff/080410?on=2026-07-01");
        assertThat(divided.status()).isEqualTo(404);
        assertThat(divided.at("/violations/0/remedy")).contains("08041010 (Dates, fresh)");
        assertThat(world.declarant()
                        .get("/customs/v1/tariff/870121?on=2019-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(world.declarant().get("/customs/v1/tariff/nonsense").at("/violations/0/field"))
                .isEqualTo("hsCode");
        assertThat(world.declarant()
                        .get("/customs/v1/tariff/870121?on=yesterday")
                        .at("/violations/0/field"))
                .isEqualTo("on");
    }
}
