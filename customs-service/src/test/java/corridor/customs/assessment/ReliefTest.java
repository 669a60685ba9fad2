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
import org.junit.jupiter.api.Test;

/** What makes a rate another than the one for everybody. */
class ReliefTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final Tariff TARIFF = new SampleTariff()
            .with("preferences.csv", """
                    scheme,name,origin,document,directConsignment,from,to,legalBasis
                    CPFTA,Free trade,CN,CERTIFICATE_OF_ORIGIN,yes,2026-01-01,,agreement
                    """)
            .with("preference-goods.csv", """
                    scheme,goods,category,from,to
                    CPFTA,*,A7,2026-01-01,
                    CPFTA,8703,C2,2026-01-01,
                    """)
            .with("preference-cuts.csv", """
                    scheme,category,cutPercent,from,to
                    CPFTA,A7,87.5,2026-01-01,2026-12-31
                    CPFTA,A7,100,2027-01-01,
                    CPFTA,C2,0,2026-01-01,
                    """)
            .with("exemptions.csv", """
                    claim,goods,tax,percent,document,from,to,legalBasis
                    MANUFACTURER,*,AST,0,MANUFACTURER_CERTIFICATE,2026-01-01,,twelfth schedule
                    PLANT,85,CD,5,,2026-01-01,,fifth schedule
                    """)
            .with("surcharges.csv", "tax,times,from,to,legalBasis\nIT,2,2026-01-01,,tenth schedule\n")
            .with("active-taxpayers.csv", "taxNumber,from,to\n0000001-1,2026-01-01,2026-07-15\n")
            .tariff();

    @Test
    void a_preference_cuts_customs_duty_and_nothing_else() {
        AssessedItem plain = item(goods("730890", null, null), null, "0000001-1", DAY);
        AssessedItem preferred = item(goods("730890", "CPFTA", null), null, "0000001-1", DAY);

        assertThat(rate(preferred, Tax.CD)).isEqualByComparingTo("2.5");
        assertThat(line(preferred, Tax.CD).ratePercentOtherwise()).isEqualByComparingTo("20");
        assertThat(line(preferred, Tax.CD).legalBasis()).isEqualTo("agreement");
        assertThat(line(preferred, Tax.CD).how())
                .isEqualTo("2.5 % of 2856000 (customs value) = 71400, rounded 71400;"
                        + " preference CPFTA, category A7, takes off 87.5 % instead of 20 %");
        for (Tax other : List.of(Tax.ACD, Tax.RD, Tax.FED, Tax.ST, Tax.AST, Tax.IT)) {
            assertThat(rate(preferred, other)).as(other.name()).isEqualByComparingTo(rate(plain, other));
        }
    }

    @Test
    void a_category_is_what_it_is_on_the_day_and_may_cut_nothing() {
        LocalDate later = LocalDate.of(2027, 1, 1);
        assertThat(rate(item(goods("730890", "CPFTA", null), null, null, later), Tax.CD))
                .isEqualByComparingTo("0");
        TaxLine car = line(item(goods("870323", "CPFTA", null), null, null, DAY), Tax.CD);
        assertThat(car.ratePercent()).isEqualByComparingTo("25");
        assertThat(car.ratePercentOtherwise()).isNull();
    }

    @Test
    void income_tax_is_doubled_for_who_is_not_on_the_list_of_active_taxpayers_that_day() {
        assertThat(rate(item(goods("730890", null, null), null, "0000001-1", DAY), Tax.IT))
                .isEqualByComparingTo("5.5");
        for (String notOnTheList : new String[] {null, "0000002-2"}) {
            TaxLine tax = line(item(goods("730890", null, null), null, notOnTheList, DAY), Tax.IT);
            assertThat(tax.ratePercent()).isEqualByComparingTo("11");
            assertThat(tax.ratePercentOtherwise()).isEqualByComparingTo("5.5");
            assertThat(tax.legalBasis()).isEqualTo("act IT; tenth schedule");
            assertThat(tax.how()).contains("5.5 % x 2, because").contains("not on the list of active taxpayers");
        }
        assertThat(rate(item(goods("730890", null, null), null, "0000001-1", DAY.plusDays(1)), Tax.IT))
                .isEqualByComparingTo("11");
    }

    @Test
    void of_a_zone_an_exemption_and_a_preference_the_lowest_counts() {
        assertThat(rate(item(goods("850440", null, "PLANT"), null, null, DAY), Tax.CD))
                .isEqualByComparingTo("5");
        assertThat(rate(item(goods("850440", "CPFTA", "PLANT"), null, null, DAY), Tax.CD))
                .isEqualByComparingTo("1.25");
        AssessedItem toThePark = item(goods("850440", "CPFTA", "PLANT"), new ParkCode("rashakai"), null, DAY);
        assertThat(rate(toThePark, Tax.CD)).isEqualByComparingTo("0");
        assertThat(line(toThePark, Tax.CD).legalBasis()).isEqualTo("zone act");
        assertThat(rate(item(goods("730890", null, "MANUFACTURER"), null, null, DAY), Tax.AST))
                .isEqualByComparingTo("0");
    }

    @Test
    void goods_that_leave_the_country_are_valued_free_on_board_and_owe_nothing() {
        Assessment assessment = Assessor.assess(
                new AssessmentInput(
                        DAY,
                        "USD",
                        new BigDecimal("500"),
                        null,
                        null,
                        false,
                        true,
                        null,
                        List.of(goods("730890", null, null))),
                TARIFF);
        assertThat(assessment.customsValue()).isEqualByComparingTo("2800000");
        assertThat(assessment.totals()).isEmpty();
        assertThat(assessment.due()).isEqualByComparingTo("0");
    }

    private static Goods goods(String code, String preference, String exemption) {
        return new Goods(new HsCode(code), new BigDecimal("10000"), preference, exemption);
    }

    private static AssessedItem item(Goods goods, ParkCode park, String taxNumber, LocalDate day) {
        return Assessor.assess(
                        new AssessmentInput(
                                day, "USD", BigDecimal.ZERO, null, park, false, false, taxNumber, List.of(goods)),
                        TARIFF)
                .items()
                .getFirst();
    }

    private static BigDecimal rate(AssessedItem item, Tax tax) {
        return line(item, tax).ratePercent();
    }

    private static TaxLine line(AssessedItem item, Tax tax) {
        return item.taxes().stream()
                .filter(each -> each.tax() == tax)
                .findFirst()
                .orElseThrow();
    }
}
