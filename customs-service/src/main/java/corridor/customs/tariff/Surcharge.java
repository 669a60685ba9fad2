package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * What makes a tax dearer for importers who are not on the list of active taxpayers.
 *
 * @param times what the rate is multiplied by
 */
public record Surcharge(Tax tax, BigDecimal times, Period period, String legalBasis, Source source) implements Dated {
    @Override
    public String subject() {
        return "surcharge on " + tax;
    }
}
