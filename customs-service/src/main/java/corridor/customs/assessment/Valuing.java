package corridor.customs.assessment;

import corridor.customs.tariff.ExchangeRate;
import corridor.customs.tariff.RoundingRule;
import corridor.customs.tariff.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Builds the customs value: cost, freight, insurance, landing charges. */
final class Valuing {
    private final ValueBuildUp buildUp;
    private final String currency;
    private final List<BigDecimal> values;
    private final List<BigDecimal> freight;
    private final List<BigDecimal> insurance;
    private final List<BigDecimal> landing;

    private Valuing(ValueBuildUp buildUp, String currency, int decimals, List<BigDecimal> values) {
        this.buildUp = buildUp;
        this.currency = currency;
        this.values = values;
        this.freight = Apportionment.byLargestRemainder(buildUp.freight(), values, decimals);
        this.insurance = Apportionment.byLargestRemainder(buildUp.insurance(), values, decimals);
        this.landing = Apportionment.byLargestRemainder(buildUp.landingCharges(), values, decimals);
    }

    static Valuing of(AssessmentInput input, Valuation valuation) {
        int decimals = Currency.getInstance(input.currency()).getDefaultFractionDigits();
        List<BigDecimal> values = input.goods().stream()
                .map(goods -> Rounding.coins(goods.invoiceValue(), decimals))
                .toList();
        BigDecimal invoices = Assessor.sum(values);
        if (input.isOutbound()) {
            return new Valuing(
                    ValueBuildUp.ofInvoices(invoices, valuation.legalBasis()), input.currency(), decimals, values);
        }
        BigDecimal freight = Rounding.coins(input.freight(), decimals);
        BigDecimal costAndFreight = invoices.add(freight);
        List<String> how = new ArrayList<>();
        how.add("invoices %s + freight %s = cost and freight %s %s"
                .formatted(invoices, freight, costAndFreight, input.currency()));

        BigDecimal insurance;
        if (input.insurance() == null) {
            BigDecimal exact = Rounding.percent(valuation.insurancePercent(), costAndFreight);
            insurance = Rounding.coins(exact, decimals);
            how.add("no insurance was declared: %s %% of cost and freight %s = %s, rounded %s"
                    .formatted(plain(valuation.insurancePercent()), costAndFreight, plain(exact), insurance));
        } else {
            insurance = Rounding.coins(input.insurance(), decimals);
            how.add("insurance as declared: " + insurance);
        }

        boolean onInsuranceToo = valuation.landingBase() == Valuation.LandingBase.COST_INSURANCE_FREIGHT;
        BigDecimal landingBase = onInsuranceToo ? costAndFreight.add(insurance) : costAndFreight;
        BigDecimal exact = Rounding.percent(valuation.landingPercent(), landingBase);
        BigDecimal landing = Rounding.coins(exact, decimals);
        how.add("landing charges: %s %% of %s %s = %s, rounded %s"
                .formatted(
                        plain(valuation.landingPercent()),
                        onInsuranceToo ? "cost, insurance and freight" : "cost and freight",
                        landingBase,
                        plain(exact),
                        landing));
        ValueBuildUp buildUp = new ValueBuildUp(invoices, freight, insurance, landing, valuation.legalBasis(), how);
        return new Valuing(buildUp, input.currency(), decimals, values);
    }

    ValueBuildUp buildUp() {
        return buildUp;
    }

    CustomsValue item(int i, ExchangeRate rate, RoundingRule rounding) {
        BigDecimal sum = values.get(i).add(freight.get(i)).add(insurance.get(i)).add(landing.get(i));
        BigDecimal exact = sum.multiply(rate.rupees());
        BigDecimal rupees = rounding.round(exact);
        String how = values.get(i) + " + freight " + freight.get(i) + " + insurance " + insurance.get(i) + " + landing "
                + landing.get(i) + " = " + sum + " " + currency + "; x " + plain(rate.rupees()) + " = " + plain(exact)
                + ", rounded " + rupees + " PKR";
        return new CustomsValue(values.get(i), freight.get(i), insurance.get(i), landing.get(i), sum, rupees, how);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
