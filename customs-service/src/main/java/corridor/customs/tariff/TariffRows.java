package corridor.customs.tariff;

import java.util.List;
import java.util.stream.Stream;

/** The tariff as its files say it, not yet checked. */
record TariffRows(
        Edition edition,
        List<TariffLine> lines,
        List<Rate> rates,
        List<ZoneExemption> zoneExemptions,
        List<ExchangeRate> exchangeRates,
        List<Valuation> valuations,
        List<Park> parks,
        Reliefs reliefs,
        List<Surcharge> surcharges,
        List<ActiveTaxpayer> taxpayers,
        List<RoundingRule.Held> roundings,
        Formal formal) {

    /** What makes goods cheaper on a claim. */
    record Reliefs(
            List<PreferenceScheme> schemes,
            List<PreferenceGoods> goods,
            List<PreferenceCut> cuts,
            List<Exemption> exemptions) {}

    /** What goods need besides taxes. */
    record Formal(
            List<RequiredDocument> documents,
            List<PermitRule> permits,
            List<ValueLimit> limits,
            List<LanePromise> promises) {}

    Stream<List<? extends Dated>> dated() {
        return Stream.of(
                lines,
                rates,
                zoneExemptions,
                exchangeRates,
                valuations,
                reliefs.schemes(),
                reliefs.goods(),
                reliefs.cuts(),
                reliefs.exemptions(),
                surcharges,
                taxpayers,
                roundings,
                formal.documents(),
                formal.permits(),
                formal.limits(),
                formal.promises());
    }
}
