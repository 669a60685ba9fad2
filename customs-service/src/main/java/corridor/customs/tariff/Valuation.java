package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * How the customs value is built from what the seller and the carrier were paid.
 *
 * @param insurancePercent of cost and freight, where no insurance was declared
 * @param landingPercent landing charges
 */
public record Valuation(
        BigDecimal insurancePercent,
        BigDecimal landingPercent,
        LandingBase landingBase,
        Period period,
        String legalBasis,
        Source source)
        implements Dated {

    /** What landing charges are a percentage of. */
    public enum LandingBase {
        /** Cost and freight: with 1 % and 1 %, the customs value is 1.02 times cost and freight. */
        COST_AND_FREIGHT,
        /** Cost, insurance and freight: with 1 % and 1 %, it is 1.0201 times cost and freight. */
        COST_INSURANCE_FREIGHT
    }

    @Override
    public String subject() {
        return "valuation";
    }
}
