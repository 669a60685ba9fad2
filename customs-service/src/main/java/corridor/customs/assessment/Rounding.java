package corridor.customs.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rounding rules, each with a name that an assessment can state. */
enum Rounding {
    /** Whole rupees, half a rupee upwards; the next base is built on the rounded amounts. */
    WHOLE_RUPEE_HALF_UP("each item's customs value and each tax is rounded to whole rupees, half a rupee upwards,"
            + " before the next base is built on it"),
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

    String words() {
        return words;
    }

    static BigDecimal wholeRupees(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    static BigDecimal coins(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code percent} of an amount, exactly. */
    static BigDecimal percent(BigDecimal percent, BigDecimal amount) {
        return amount.multiply(percent).movePointLeft(2);
    }
}
