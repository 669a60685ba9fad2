package corridor.customs.assessment;

import corridor.customs.tariff.ExchangeRate;
import corridor.customs.tariff.RoundingRule;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what goods owe. The same input and the same edition of the tariff give the same answer, whoever asks and
 * whenever.
 */
public final class Assessor {
    private Assessor() {}

    /**
     * Assesses in the legal order: the customs value; customs, additional customs and regulatory duty, each on that value;
     * excise on value and duties; the sales taxes on that and excise; income tax on that and the sales taxes. Goods that
     * leave the country are valued and owe none of them.
     *
     * @throws IllegalStateException if the tariff does not know the goods or the currency on the day: ask it first
     */
    public static Assessment assess(AssessmentInput input, Tariff tariff) {
        ExchangeRate exchange = tariff.exchangeRate(input.currency(), input.day())
                .orElseThrow(() -> new IllegalStateException("no rate for " + input.currency() + " on " + input.day()));
        Valuing valuing = Valuing.of(input, tariff.valuation(input.day()));
        RoundingRule rounding = tariff.rounding(input.day());
        Taxing taxing = new Taxing(tariff, input);
        List<AssessedItem> items = new ArrayList<>();
        for (int i = 0; i < input.goods().size(); i++) {
            items.add(taxing.item(i, valuing.item(i, exchange, rounding)));
        }
        Map<Tax, BigDecimal> totals = totals(items);
        BigDecimal total = sum(totals.values());
        return new Assessment(
                tariff.edition().version(),
                tariff.edition().status(),
                input.day(),
                input.currency(),
                exchange.rupees(),
                valuing.buildUp(),
                items,
                sum(items.stream().map(item -> item.customsValue().rupees()).toList()),
                totals,
                total,
                input.suspended(),
                input.suspended() ? BigDecimal.ZERO : total,
                Rounding.words(rounding));
    }

    private static Map<Tax, BigDecimal> totals(List<AssessedItem> items) {
        Map<Tax, BigDecimal> totals = new EnumMap<>(Tax.class);
        items.stream()
                .flatMap(item -> item.taxes().stream())
                .forEach(line -> totals.merge(line.tax(), line.amount(), BigDecimal::add));
        return totals;
    }

    static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
