package corridor.customs.assessment;

import corridor.customs.tariff.RoundingRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The rounding rules, each with a name that an assessment can state. */
enum Rounding {
    /** {@link RoundingRule#WHOLE_RUPEE_HALF_UP}; the next base is built on the rounded amounts. */
    WHOLE_RUPEE_HALF_UP("each item's customs value and each tax is rounded to whole rupees, half a rupee upwards,"
            + " before the next base is built on it"),
    /** {@link RoundingRule#PAISA_HALF_UP}, the same with hundredths of a rupee. */
    PAISA_HALF_UP(
            "each item's customs value and each tax is rounded to paisas, half a paisa upwards, before the next base"
                    + " is built on it"),
    /** The smallest coin of the declaration's currency, half a coin upwards. */
    SMALLEST_COIN_HALF_UP(
            "insurance and landing charges that are worked out for the whole declaration are rounded to the"
                    + " currency's smallest coin, half a coin upwards"),
    /** Parts of a whole that add up to it exactly. */
    LARGEST_REMAINDER("freight, insurance and landing charges are shared out by invoice value to the smallest coin, cut"
            + " off below; the coins left over go one each to the items that lost most, the first item first");

    private final String words;

    Rounding(String words) {
        this.words = words;
    }

    /** The rules by which an assessment is rounded. */
    static List<String> words(RoundingRule rupees) {
        return Stream.of(Rounding.valueOf(rupees.name()), SMALLEST_COIN_HALF_UP, LARGEST_REMAINDER)
                .map(rule -> rule + ": " + rule.words)
                .toList();
    }

    static BigDecimal coins(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code percent} of an amount, exactly. */
    static BigDecimal percent(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent).movePointLeft(2);
    }
}
