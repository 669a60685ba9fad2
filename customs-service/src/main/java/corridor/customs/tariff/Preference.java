package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * What a trade agreement takes off the customs duty of certain goods on a day. It concerns no other tax.
 *
 * @param cutPercent of the rate for everybody
 */
public record Preference(PreferenceScheme scheme, String category, BigDecimal cutPercent, Source source) {

    /** What is left of a rate. */
    public BigDecimal of(BigDecimal percent) {
        BigDecimal left =
                percent.subtract(percent.multiply(cutPercent).movePointLeft(2)).stripTrailingZeros();
        return left.scale() < 0 ? left.setScale(0) : left;
    }
}
