package corridor.customs.assessment;

import corridor.customs.tariff.RoundingRule;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.TariffLine;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Stacks the taxes on a customs value, stage by stage. */
final class Taxing {
    private final Tariff tariff;
    private final AssessmentInput input;
    private final RoundingRule rounding;

    Taxing(Tariff tariff, AssessmentInput input) {
        this.tariff = tariff;
        this.input = input;
        this.rounding = tariff.rounding(input.day());
    }

    AssessedItem item(int position, CustomsValue value) {
        Goods goods = input.goods().get(position);
        TariffLine line = tariff.line(goods.hsCode(), input.day())
                .orElseThrow(() -> new IllegalStateException("no line for " + goods.hsCode() + " on " + input.day()));
        List<TaxLine> taxes = new ArrayList<>();
        BigDecimal base = value.rupees();
        for (Tax.Stage stage : input.isOutbound() ? new Tax.Stage[0] : Tax.Stage.values()) {
            BigDecimal ofStage = BigDecimal.ZERO;
            for (Tax tax : Tax.values()) {
                if (tax.stage() == stage) {
                    TaxLine each = taxLine(tax, goods, line.hsCode(), base);
                    taxes.add(each);
                    ofStage = ofStage.add(each.amount());
                }
            }
            base = base.add(ofStage);
        }
        return new AssessedItem(
                position,
                goods.hsCode(),
                line.hsCode(),
                line.description(),
                value,
                taxes,
                base.subtract(value.rupees()));
    }

    private TaxLine taxLine(Tax tax, Goods goods, HsCode line, BigDecimal base) {
        Reckoned rate = Reckoned.of(tariff, input, goods, line, tax);
        BigDecimal exact = Rounding.percent(rate.percent(), base);
        BigDecimal amount = rounding.round(exact);
        String how = Reckoned.plain(rate.percent()) + " % of " + base + " ("
                + tax.stage().base() + ") = " + Reckoned.plain(exact) + ", rounded " + amount;
        return new TaxLine(
                tax,
                tax.title(),
                rate.legalBasis(),
                tax.stage().base(),
                base,
                rate.percent(),
                rate.otherwise(),
                amount,
                rounding.name(),
                rate.source(),
                how + rate.remark());
    }
}
