package corridor.customs.assessment;

import corridor.customs.tariff.ClaimedReliefs;
import corridor.customs.tariff.Rate;
import corridor.customs.tariff.Surcharge;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tax;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rate of one tax for one item: that for everybody, or the lowest that a zone, an exemption or a preference puts in its
 * place; dearer where the importer is not an active taxpayer.
 *
 * @param otherwise the rate for everybody, where another was taken; null if it was this one
 * @param remark why it is another, beginning with a semicolon; empty if it is not
 */
record Reckoned(BigDecimal percent, BigDecimal otherwise, String legalBasis, String source, String remark) {

    /** A rate that stands in for the one for everybody. */
    private record Relief(BigDecimal percent, String legalBasis, String source, String words) {}

    static Reckoned of(Tariff tariff, AssessmentInput input, Goods goods, HsCode line, Tax tax) {
        Rate rate = tariff.rate(line, tax, input.day());
        Reckoned reckoned = reliefs(tariff, input, goods, line, rate).stream()
                .min(Comparator.comparing(Relief::percent))
                .filter(relief -> relief.percent().compareTo(rate.percent()) < 0)
                .map(relief -> new Reckoned(
                        relief.percent(),
                        rate.percent(),
                        relief.legalBasis(),
                        relief.source(),
                        "; %s instead of %s %%".formatted(relief.words(), plain(rate.percent()))))
                .orElseGet(() -> new Reckoned(
                        rate.percent(), null, rate.legalBasis(), rate.source().toString(), ""));
        return tariff.surcharge(tax, input.day())
                .filter(surcharge -> !tariff.isActiveTaxpayer(input.importerTaxNumber(), input.day()))
                .map(surcharge -> reckoned.dearer(surcharge, rate, input.importerTaxNumber()))
                .orElse(reckoned);
    }

    private static List<Relief> reliefs(Tariff tariff, AssessmentInput input, Goods goods, HsCode line, Rate rate) {
        LocalDate day = input.day();
        ClaimedReliefs claimed = tariff.reliefs();
        List<Relief> reliefs = new ArrayList<>();
        tariff.exemption(input.destinationPark(), line, rate.tax(), day)
                .ifPresent(zone -> reliefs.add(new Relief(
                        zone.percent(), zone.legalBasis(), zone.source().toString(), "for " + zone.park())));
        Optional.ofNullable(goods.exemption())
                .flatMap(claim -> claimed.exemption(claim, line, rate.tax(), day))
                .ifPresent(exemption -> reliefs.add(new Relief(
                        exemption.percent(),
                        exemption.legalBasis(),
                        exemption.source().toString(),
                        "exemption " + exemption.claim())));
        if (rate.tax() == Tax.CD && goods.preference() != null) {
            claimed.preference(goods.preference(), line, day)
                    .ifPresent(preference -> reliefs.add(new Relief(
                            preference.of(rate.percent()),
                            preference.scheme().legalBasis(),
                            preference.source().toString(),
                            "preference %s, category %s, takes off %s %%"
                                    .formatted(
                                            preference.scheme().scheme(),
                                            preference.category(),
                                            plain(preference.cutPercent())))));
        }
        return reliefs;
    }

    private Reckoned dearer(Surcharge surcharge, Rate rate, String taxNumber) {
        return new Reckoned(
                percent.multiply(surcharge.times()),
                rate.percent(),
                legalBasis + "; " + surcharge.legalBasis(),
                source + ", " + surcharge.source(),
                remark
                        + "; %s %% x %s, because %s is not on the list of active taxpayers"
                                .formatted(
                                        plain(percent),
                                        plain(surcharge.times()),
                                        taxNumber == null ? "the importer, without a tax number," : taxNumber));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
