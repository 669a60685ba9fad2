package corridor.customs.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.tariff.SampleTariff;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden cases, computed by hand. */
class AssessorTest {
    private final Tariff tariff = SampleTariff.read();

    @Test
    void steel_structures_without_declared_insurance() {
        // (20,000 + 1,500) x 1.02 = 21,930 USD x 280
        Assessment assessment = assess("USD", "1500", null, goods("730890", "20000"));

        assertThat(assessment.customsValue()).isEqualByComparingTo("6140400");
        assertAmounts(assessment, "1228080", "245616", "614040", "0", "1481064", "246844", "547582");
        assertThat(assessment.total()).isEqualByComparingTo("4363226");
        assertThat(assessment.due()).isEqualByComparingTo("4363226");
    }

    @Test
    void a_motor_car_with_declared_insurance_and_excise() {
        // 12,345.67 + 800 + 98.76 + 131.46 = 13,375.89 EUR x 325.70 = 4,356,527.373
        Assessment assessment = assess("EUR", "800", "98.76", goods("870323", "12345.67"));

        assertThat(assessment.build().landingCharges()).isEqualByComparingTo("131.46");
        assertThat(assessment.customsValue()).isEqualByComparingTo("4356527");
        assertAmounts(assessment, "1089132", "261392", "1742611", "744966", "1475033", "245839", "545353");
        assertThat(assessment.total()).isEqualByComparingTo("6104326");
    }

    @Test
    void each_stage_is_computed_on_all_stages_before_it() {
        AssessedItem item = assess("EUR", "800", "98.76", goods("870323", "12345.67"))
                .items()
                .getFirst();
        assertThat(item.taxes())
                .extracting(line -> line.tax() + " on " + line.base())
                .containsExactly(
                        "CD on 4356527",
                        "ACD on 4356527",
                        "RD on 4356527",
                        "FED on 7449662",
                        "ST on 8194628",
                        "AST on 8194628",
                        "IT on 9915500");
    }

    @Test
    void the_explanation_can_be_done_again_by_hand() {
        Assessment assessment = assess("USD", "1500", null, goods("730890", "20000"));
        AssessedItem item = assessment.items().getFirst();

        assertThat(assessment.build().how())
                .containsExactly(
                        "invoices 20000.00 + freight 1500.00 = cost and freight 21500.00 USD",
                        "no insurance was declared: 1 % of cost and freight 21500.00 = 215, rounded 215.00",
                        "landing charges: 1 % of cost and freight 21500.00 = 215, rounded 215.00");
        assertThat(item.customsValue().how())
                .isEqualTo("20000.00 + freight 1500.00 + insurance 215.00 + landing 215.00 = 21930.00 USD;"
                        + " x 280 = 6140400, rounded 6140400 PKR");
        assertThat(item.taxes().get(4).how())
                .isEqualTo("18 % of 8228136 (customs value + duties + excise) = 1481064.48, rounded 1481064");
    }

    @Test
    void where_landing_charges_are_on_insurance_too_the_value_is_compounded() {
        Tariff compounding = new SampleTariff()
                .replacing("valuation.csv", "COST_AND_FREIGHT", "COST_INSURANCE_FREIGHT")
                .tariff();
        // 10,000 + 100 + 101 = 10,201 USD x 280
        assertThat(Assessor.assess(input("USD", "0", null, null, false, goods("730890", "10000")), compounding)
                        .customsValue())
                .isEqualByComparingTo("2856280");
    }

    @Test
    void half_a_rupee_goes_upwards() {
        // 1 JPY x 1.8235 = 1.8235 -> 2; 25 % of 2 = 0.5 -> 1; 6 % -> 0; 40 % = 0.8 -> 1; 10 % of 4 = 0.4 -> 0
        Assessment assessment = assess("JPY", "0", "0", goods("870323", "1"));
        assertThat(assessment.customsValue()).isEqualByComparingTo("2");
        assertAmounts(assessment, "1", "0", "1", "0", "1", "0", "0");
    }

    @Test
    void a_coin_that_cannot_be_shared_goes_to_the_first_of_equals() {
        Assessment assessment =
                assess("USD", "100", "0", goods("730890", "10"), goods("850440", "10"), goods("520100", "10"));
        assertThat(assessment.items())
                .extracting(item -> item.customsValue().freight())
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void machinery_for_a_park_pays_no_customs_duty_and_the_law_is_named() {
        Assessment assessment = Assessor.assess(
                input("USD", "0", null, new ParkCode("rashakai"), false, goods("850440", "10000")), tariff);
        TaxLine duty = assessment.items().getFirst().taxes().getFirst();

        assertThat(duty.amount()).isEqualByComparingTo("0");
        assertThat(duty.ratePercentOtherwise()).isEqualByComparingTo("10");
        assertThat(duty.legalBasis()).isEqualTo("zone act");
        assertThat(assess("USD", "0", null, goods("850440", "10000")).totals().get(Tax.CD))
                .isEqualByComparingTo("285600");
    }

    @Test
    void in_transit_the_taxes_are_worked_out_and_nothing_is_due() {
        Assessment assessment =
                Assessor.assess(input("USD", "1500", null, null, true, goods("730890", "20000")), tariff);
        assertThat(assessment.total()).isEqualByComparingTo("4363226");
        assertThat(assessment.due()).isEqualByComparingTo("0");
    }

    private Assessment assess(String currency, String freight, String insurance, Goods... goods) {
        return Assessor.assess(input(currency, freight, insurance, null, false, goods), tariff);
    }

    private static AssessmentInput input(
            String currency, String freight, String insurance, ParkCode park, boolean suspended, Goods... goods) {
        return new AssessmentInput(
                LocalDate.of(2026, 7, 15),
                currency,
                new BigDecimal(freight),
                insurance == null ? null : new BigDecimal(insurance),
                park,
                suspended,
                List.of(goods));
    }

    private static Goods goods(String code, String value) {
        return new Goods(new HsCode(code), new BigDecimal(value));
    }

    private static void assertAmounts(Assessment assessment, String... inOrder) {
        assertThat(assessment.totals().values().stream().map(BigDecimal::toPlainString))
                .containsExactlyElementsOf(Stream.of(inOrder).toList());
    }
}
