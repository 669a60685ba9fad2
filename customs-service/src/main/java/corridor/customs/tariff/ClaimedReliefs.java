package corridor.customs.tariff;

import corridor.port.HsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What goods may pay less by, if their declarant claims it: trade agreements and exemptions. */
public final class ClaimedReliefs {
    private final Map<String, List<PreferenceScheme>> schemes;
    private final Map<String, List<PreferenceGoods>> goods;
    private final Map<String, List<PreferenceCut>> cuts;
    private final Map<String, List<Exemption>> exemptions;
    private final List<Exemption> allExemptions;

    ClaimedReliefs(TariffRows.Reliefs rows) {
        this.schemes = Tariff.by(rows.schemes(), PreferenceScheme::scheme);
        this.goods = Tariff.by(rows.goods(), each -> each.scheme() + "/" + each.goods());
        this.cuts = Tariff.by(rows.cuts(), each -> each.scheme() + "/" + each.category());
        this.exemptions = Tariff.by(rows.exemptions(), each -> each.claim() + "/" + each.tax() + each.goods());
        this.allExemptions = rows.exemptions();
    }

    public Optional<PreferenceScheme> scheme(String name, LocalDate day) {
        return Tariff.on(schemes.get(name), day);
    }

    /** Names of the agreements in force on a day, sorted. */
    public List<String> schemes(LocalDate day) {
        return schemes.keySet().stream()
                .filter(name -> scheme(name, day).isPresent())
                .sorted()
                .toList();
    }

    /** What an agreement takes off the customs duty of goods; empty if it does not concern them. */
    public Optional<Preference> preference(String scheme, HsCode code, LocalDate day) {
        return scheme(scheme, day)
                .flatMap(agreement -> Tariff.closest(goods, scheme + "/", code.value(), day)
                        .flatMap(of -> Tariff.on(cuts.get(scheme + "/" + of.category()), day)
                                .map(cut -> new Preference(agreement, of.category(), cut.percent(), cut.source()))));
    }

    /** The exemption from one tax; empty if the claim does not concern these goods or this tax. */
    public Optional<Exemption> exemption(String claim, HsCode code, Tax tax, LocalDate day) {
        return Tariff.closest(exemptions, claim + "/" + tax, code.value(), day);
    }

    /** Names of the exemptions that may be claimed for goods on a day, sorted. */
    public List<String> exemptions(HsCode code, LocalDate day) {
        TreeSet<String> claims = new TreeSet<>();
        allExemptions.stream()
                .filter(each -> each.period().covers(day) && code.value().startsWith(each.goods()))
                .forEach(each -> claims.add(each.claim()));
        return List.copyOf(claims);
    }
}
