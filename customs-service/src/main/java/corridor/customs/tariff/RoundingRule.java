package corridor.customs.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** To what customs values and taxes are rounded, each before the next base is built on it; half a coin goes upwards. */
public enum RoundingRule {
    WHOLE_RUPEE_HALF_UP(0),
    PAISA_HALF_UP(2);

    private final int decimals;

    RoundingRule(int decimals) {
        this.decimals = decimals;
    }

    public BigDecimal round(BigDecimal rupees) {
        return rupees.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The rule of a time. */
    record Held(RoundingRule rule, Period period, String legalBasis, Source source) implements Dated {
        @Override
        public String subject() {
            return "rounding";
        }
    }
}
