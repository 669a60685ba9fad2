package corridor.customs.tariff;

import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One edition of the tariff. Every answer is for a day. It has been checked: what a line needs is there on each of its days. */
public final class Tariff {
    private final Edition edition;
    private final SortedMap<String, List<TariffLine>> lines;
    private final Map<String, List<Rate>> rates;
    private final Map<String, List<ZoneExemption>> exemptions;
    private final Map<String, List<ExchangeRate>> exchangeRates;
    private final List<Valuation> valuations;
    private final Map<ParkCode, Park> parks;
    private final ClaimedReliefs reliefs;
    private final Map<Tax, List<Surcharge>> surcharges;
    private final Map<String, List<ActiveTaxpayer>> taxpayers;
    private final List<RoundingRule.Held> roundings;
    private final Formalities formalities;

    /** All lines of the edition, whatever the day. */
    public Stream<TariffLine> lines() {
        return lines.values().stream().flatMap(List::stream);
    }

    Tariff(TariffRows rows) {
        this.edition = rows.edition();
        this.lines = new TreeMap<>(by(rows.lines(), line -> line.hsCode().value()));
        this.rates = by(rows.rates(), rate -> rate.tax() + rate.goods());
        this.exemptions = by(rows.zoneExemptions(), each -> each.park() + "/" + each.tax() + each.goods());
        this.exchangeRates = by(rows.exchangeRates(), ExchangeRate::currency);
        this.valuations = rows.valuations();
        this.parks = rows.parks().stream().collect(Collectors.toUnmodifiableMap(Park::code, Function.identity()));
        this.reliefs = new ClaimedReliefs(rows.reliefs());
        this.surcharges = by(rows.surcharges(), Surcharge::tax);
        this.taxpayers = by(rows.taxpayers(), ActiveTaxpayer::taxNumber);
        this.roundings = rows.roundings();
        this.formalities = new Formalities(rows.formal());
    }

    public Edition edition() {
        return edition;
    }

    /**
     * The line that goods with this code fall under. Eight digits fall under a six-digit line that the tariff does not
     * divide; six digits do not fall under a line that it divides (see {@link #divisionsOf}).
     */
    public Optional<TariffLine> line(HsCode code, LocalDate day) {
        Optional<TariffLine> exact = on(lines.get(code.value()), day);
        if (exact.isPresent() || code.value().length() == 6) {
            return exact;
        }
        String heading = code.value().substring(0, 6);
        return divisionsOf(heading, day).isEmpty() ? on(lines.get(heading), day) : Optional.empty();
    }

    /** The eight-digit lines that divide a six-digit code on a day. */
    public List<TariffLine> divisionsOf(String sixDigits, LocalDate day) {
        return lines.subMap(sixDigits + "00", sixDigits + "99\0").values().stream()
                .flatMap(each -> on(each, day).stream())
                .toList();
    }

    /** Of the rates that are about these goods, the one that names them most closely. */
    public Rate rate(HsCode code, Tax tax, LocalDate day) {
        return closest(rates, tax.name(), code.value(), day)
                .orElseThrow(() -> new IllegalStateException(
                        "the tariff was checked, yet has no " + tax + " for " + code + " on " + day));
    }

    public Optional<ZoneExemption> exemption(ParkCode park, HsCode code, Tax tax, LocalDate day) {
        return park == null ? Optional.empty() : closest(exemptions, park + "/" + tax, code.value(), day);
    }

    public Optional<ExchangeRate> exchangeRate(String currency, LocalDate day) {
        return on(exchangeRates.get(currency), day);
    }

    public Valuation valuation(LocalDate day) {
        return on(valuations, day)
                .orElseThrow(() ->
                        new IllegalStateException("the tariff was checked, yet says nothing of valuation on " + day));
    }

    public Optional<Park> park(ParkCode code) {
        return Optional.ofNullable(parks.get(code));
    }

    public List<ParkCode> parks() {
        return parks.keySet().stream()
                .sorted(Comparator.comparing(ParkCode::value))
                .toList();
    }

    /** What goods may pay less by on a claim. */
    public ClaimedReliefs reliefs() {
        return reliefs;
    }

    /** What goods need besides taxes. */
    public Formalities formalities() {
        return formalities;
    }

    /** What makes a tax dearer for who is not on the list of active taxpayers. */
    public Optional<Surcharge> surcharge(Tax tax, LocalDate day) {
        return on(surcharges.get(tax), day);
    }

    public boolean isActiveTaxpayer(String taxNumber, LocalDate day) {
        return taxNumber != null && on(taxpayers.get(taxNumber), day).isPresent();
    }

    /** To whole rupees where the tariff does not say otherwise. */
    public RoundingRule rounding(LocalDate day) {
        return on(roundings, day).map(RoundingRule.Held::rule).orElse(RoundingRule.WHOLE_RUPEE_HALF_UP);
    }

    static <D extends Dated> Optional<D> closest(
            Map<String, List<D>> rows, String subject, String code, LocalDate day) {
        for (int digits = code.length(); digits >= 0; digits--) {
            Optional<D> found = on(rows.get(subject + code.substring(0, digits)), day);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static <D extends Dated> Optional<D> on(List<D> rows, LocalDate day) {
        if (rows != null) {
            for (D row : rows) {
                if (row.period().covers(day)) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    static <K, D> Map<K, List<D>> by(List<D> rows, Function<D, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
