package corridor.customs.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.tariff.SampleTariff;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssessorProperties {
    private static final Tariff TARIFF = SampleTariff.read();

    @Property
    void what_is_shared_out_adds_up_to_the_coin(
            @ForAll("amounts") BigDecimal whole, @ForAll("manyAmounts") List<BigDecimal> weights) {
        List<BigDecimal> shares = Apportionment.byLargestRemainder(whole, weights, 2);

        assertThat(Assessor.sum(shares)).isEqualByComparingTo(whole);
        BigDecimal all = Assessor.sum(weights);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact = whole.multiply(weights.get(i)).divide(all, 8, RoundingMode.HALF_UP);
            assertThat(shares.get(i).subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
            assertThat(shares.get(i)).isNotNegative();
        }
    }

    @Property
    void the_lines_add_up_to_the_total(@ForAll("inputs") AssessmentInput input) {
        Assessment assessment = Assessor.assess(input, TARIFF);

        BigDecimal lines = Assessor.sum(assessment.items().stream()
                .flatMap(item -> item.taxes().stream())
                .map(TaxLine::amount)
                .toList());
        assertThat(assessment.total()).isEqualByComparingTo(lines);
        assertThat(assessment.total())
                .isEqualByComparingTo(Assessor.sum(assessment.totals().values()));
        assertThat(assessment.total())
                .isEqualByComparingTo(Assessor.sum(
                        assessment.items().stream().map(AssessedItem::total).toList()));
    }

    @Property
    void nothing_of_the_value_is_lost_between_the_items(@ForAll("inputs") AssessmentInput input) {
        Assessment assessment = Assessor.assess(input, TARIFF);
        ValueBuildUp build = assessment.build();

        assertThat(Assessor.sum(assessment.items().stream()
                        .map(item -> item.customsValue().sum())
                        .toList()))
                .isEqualByComparingTo(build.invoiceValue()
                        .add(build.freight())
                        .add(build.insurance())
                        .add(build.landingCharges()));
    }

    @Property
    void the_same_question_gets_the_same_answer(@ForAll("inputs") AssessmentInput input) {
        assertThat(Assessor.assess(input, TARIFF)).isEqualTo(Assessor.assess(input, SampleTariff.read()));
    }

    @Property
    void dearer_goods_never_owe_less(@ForAll("inputs") AssessmentInput input, @ForAll("amounts") BigDecimal more) {
        Goods first = input.goods().getFirst();
        AssessmentInput cheap = with(input, List.of(first));
        AssessmentInput dear = with(
                input, List.of(new Goods(first.hsCode(), first.invoiceValue().add(more))));

        Assessment low = Assessor.assess(cheap, TARIFF);
        Assessment high = Assessor.assess(dear, TARIFF);
        for (Tax tax : Tax.values()) {
            assertThat(high.totals().get(tax))
                    .isGreaterThanOrEqualTo(low.totals().get(tax));
        }
    }

    @Property
    void where_no_coin_is_left_over_the_order_of_items_changes_nothing(@ForAll("inputs") AssessmentInput input) {
        AssessmentInput whole = new AssessmentInput(
                input.day(), input.currency(), BigDecimal.ZERO, BigDecimal.ZERO, null, false, input.goods());
        AssessmentInput turned = with(whole, input.goods().reversed());
        Tariff withoutLanding =
                new SampleTariff().replacing("valuation.csv", "1,1,", "0,0,").tariff();

        assertThat(Assessor.assess(turned, withoutLanding).totals())
                .isEqualTo(Assessor.assess(whole, withoutLanding).totals());
    }

    @Property
    void the_order_of_items_never_changes_the_value_that_is_shared_out(@ForAll("inputs") AssessmentInput input) {
        assertThat(Assessor.assess(with(input, input.goods().reversed()), TARIFF)
                        .build())
                .isEqualTo(Assessor.assess(input, TARIFF).build());
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("50000000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> manyAmounts() {
        return amounts().list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<AssessmentInput> inputs() {
        Arbitrary<Goods> goods = Combinators.combine(
                        Arbitraries.of("730890", "850440", "870323", "520100", "08041010"), amounts())
                .as((code, value) -> new Goods(new HsCode(code), value));
        return Combinators.combine(
                        Arbitraries.of("USD", "EUR"),
                        amounts(),
                        amounts().injectNull(0.5),
                        goods.list().ofMinSize(1).ofMaxSize(20))
                .as((currency, freight, insurance, items) -> new AssessmentInput(
                        LocalDate.of(2026, 7, 15), currency, freight, insurance, null, false, items));
    }

    private static AssessmentInput with(AssessmentInput input, List<Goods> goods) {
        return new AssessmentInput(
                input.day(),
                input.currency(),
                input.freight(),
                input.insurance(),
                input.destinationPark(),
                input.suspended(),
                goods);
    }
}
