package corridor.customs.assessment;

import corridor.customs.tariff.Rate;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.TariffLine;
import corridor.customs.tariff.Tax;
import corridor.customs.tariff.ZoneExemption;
import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stacks the taxes on a customs value, stage by stage. */
final class Taxing {
    private final Tariff tariff;
    private final LocalDate day;
    private final ParkCode park;

    Taxing(Tariff tariff, LocalDate day, ParkCode park) {
        this.tariff = tariff;
        this.day = day;
        this.park = park;
    }

    AssessedItem item(int position, HsCode code, CustomsValue value) {
        TariffLine line = tariff.line(code, day)
                .orElseThrow(() -> new IllegalStateException("no line for " + code + " on " + day));
        List<TaxLine> taxes = new ArrayList<>();
        BigDecimal base = value.rupees();
        for (Tax.Stage stage : Tax.Stage.values()) {
            BigDecimal ofStage = BigDecimal.ZERO;
            for (Tax tax : Tax.values()) {
                if (tax.stage() == stage) {
                    TaxLine each = taxLine(tax, line.hsCode(), base);
                    taxes.add(each);
                    ofStage = ofStage.add(each.amount());
                }
            }
            base = base.add(ofStage);
        }
        return new AssessedItem(
                position, code, line.hsCode(), line.description(), value, taxes, base.subtract(value.rupees()));
    }

    private TaxLine taxLine(Tax tax, HsCode code, BigDecimal base) {
        Rate rate = tariff.rate(code, tax, day);
        Optional<ZoneExemption> exemption = tariff.exemption(park, code, tax, day);
        BigDecimal percent = exemption.map(ZoneExemption::percent).orElse(rate.percent());
        BigDecimal exact = Rounding.percent(percent, base);
        BigDecimal amount = Rounding.wholeRupees(exact);
        String how = "%s %% of %s (%s) = %s, rounded %s"
                .formatted(plain(percent), base, tax.stage().base(), plain(exact), amount);
        return new TaxLine(
                tax,
                tax.title(),
                exemption.map(ZoneExemption::legalBasis).orElse(rate.legalBasis()),
                tax.stage().base(),
                base,
                percent,
                exemption.isPresent() ? rate.percent() : null,
                amount,
                Rounding.WHOLE_RUPEE_HALF_UP.name(),
                exemption
                        .map(each -> each.source().toString())
                        .orElse(rate.source().toString()),
                exemption.isPresent() ? how + "; for " + park + " instead of " + plain(rate.percent()) + " %" : how);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
