package corridor.customs.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.tariff.SampleTariff;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four worked examples that are public (2019 to 2025). Their rates are of their time; order, bases and rounding are what
 * must come out, to the rupee.
 */
class PublishedExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);

    @Test
    void fresh_dates_of_2023() {
        // C&F 1,000 USD x 1.02 x 224
        Assessment assessment = assess(
                rates("20", "1", "10", "17", "3", "5.5").replacing("exchange-rates.csv", "USD,280,", "USD,224,"),
                "USD",
                "1000");

        assertThat(assessment.customsValue()).isEqualByComparingTo("228480");
        assertLines(
                assessment,
                "CD 20 % of 228480 = 45696",
                "ACD 1 % of 228480 = 2285",
                "RD 10 % of 228480 = 22848",
                "FED 0 % of 299309 = 0",
                "ST 17 % of 299309 = 50883",
                "AST 3 % of 299309 = 8979",
                "IT 5.5 % of 359171 = 19754");
    }

    @Test
    void the_calculator_sheet_of_2020() {
        // C&F 850 USD x 1.02 x 160; published to the paisa, with 4161.6 and 1387.2 for the duties
        Assessment assessment = assess(
                rates("3", "1", "3", "17", "3", "6")
                        .replacing("exchange-rates.csv", "USD,280,", "USD,160,")
                        .with("rounding.csv", "rule,from,to,legalBasis\nPAISA_HALF_UP,2026-01-01,,sheet\n"),
                "USD",
                "850");

        assertThat(assessment.customsValue()).isEqualByComparingTo("138720");
        assertLines(
                assessment,
                "CD 3 % of 138720 = 4161.6",
                "ACD 1 % of 138720 = 1387.2",
                "RD 3 % of 138720 = 4161.6",
                "FED 0 % of 148430.4 = 0",
                "ST 17 % of 148430.4 = 25233.17",
                "AST 3 % of 148430.4 = 4452.91",
                "IT 6 % of 178116.48 = 10686.99");
        assertThat(assessment.rounding().getFirst()).startsWith("PAISA_HALF_UP: ");
    }

    @Test
    void the_same_sheet_in_whole_rupees() {
        Assessment assessment = assess(
                rates("3", "1", "3", "17", "3", "6").replacing("exchange-rates.csv", "USD,280,", "USD,160,"),
                "USD",
                "850");
        assertLines(
                assessment,
                "CD 3 % of 138720 = 4162",
                "ACD 1 % of 138720 = 1387",
                "RD 3 % of 138720 = 4162",
                "FED 0 % of 148431 = 0",
                "ST 17 % of 148431 = 25233",
                "AST 3 % of 148431 = 4453",
                "IT 6 % of 178117 = 10687");
    }

    @Test
    void the_example_of_2019_from_a_value_in_rupees() {
        Assessment assessment = assess(inRupees(rates("20", "1", "20", "17", "3", "6")), "PKR", "2937254");

        assertThat(assessment.customsValue()).isEqualByComparingTo("2937254");
        assertLines(
                assessment,
                "CD 20 % of 2937254 = 587451",
                "ACD 1 % of 2937254 = 29373",
                "RD 20 % of 2937254 = 587451",
                "FED 0 % of 4141529 = 0",
                "ST 17 % of 4141529 = 704060",
                "AST 3 % of 4141529 = 124246",
                "IT 6 % of 4969835 = 298190");
    }

    /** It leaves the sales taxes out of the base of income tax, against s. 148: the law is followed there, not it. */
    @Test
    void the_calculator_of_2025_except_for_its_income_tax() {
        Assessment assessment = assess(inRupees(rates("20", "4", "0", "18", "3", "1")), "PKR", "1000000");

        assertThat(assessment.totals().get(Tax.CD).add(assessment.totals().get(Tax.ACD)))
                .isEqualByComparingTo("240000");
        assertLines(
                assessment,
                "CD 20 % of 1000000 = 200000",
                "ACD 4 % of 1000000 = 40000",
                "RD 0 % of 1000000 = 0",
                "FED 0 % of 1240000 = 0",
                "ST 18 % of 1240000 = 223200",
                "AST 3 % of 1240000 = 37200",
                "IT 1 % of 1500400 = 15004");
    }

    private static SampleTariff rates(String cd, String acd, String rd, String st, String ast, String it) {
        StringBuilder rows = new StringBuilder("goods,tax,percent,from,to,legalBasis\n");
        List.of("CD," + cd, "ACD," + acd, "RD," + rd, "FED,0", "ST," + st, "AST," + ast, "IT," + it)
                .forEach(rate -> rows.append("*,").append(rate).append(",2026-01-01,,act\n"));
        return new SampleTariff().with("rates.csv", rows.toString());
    }

    /** The customs value is given: nothing is added to it. */
    private static SampleTariff inRupees(SampleTariff sample) {
        return sample.plus("exchange-rates.csv", "PKR,1,2026-01-01,")
                .replacing("valuation.csv", "1,1,COST_AND_FREIGHT", "0,0,COST_AND_FREIGHT");
    }

    private static Assessment assess(SampleTariff sample, String currency, String costAndFreight) {
        Tariff tariff = sample.tariff();
        return Assessor.assess(
                new AssessmentInput(
                        DAY,
                        currency,
                        BigDecimal.ZERO,
                        null,
                        null,
                        false,
                        List.of(new Goods(new HsCode("08041010"), new BigDecimal(costAndFreight)))),
                tariff);
    }

    private static void assertLines(Assessment assessment, String... lines) {
        List<TaxLine> taxes = assessment.items().getFirst().taxes();
        assertThat(taxes)
                .extracting(line -> "%s %s %% of %s = %s"
                        .formatted(line.tax(), plain(line.ratePercent()), plain(line.base()), plain(line.amount())))
                .containsExactly(lines);
        assertThat(taxes)
                .allSatisfy(line -> assertThat(line.how())
                        .startsWith("%s %% of %s (%s) = "
                                .formatted(
                                        plain(line.ratePercent()), line.base().toPlainString(), line.baseOf())));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
