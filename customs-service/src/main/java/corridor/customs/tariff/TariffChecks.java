package corridor.customs.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold between the rows of a tariff: no two answers for one day, and no day without an answer. */
final class TariffChecks {
    private TariffChecks() {}

    static List<String> faultsOf(TariffRows rows) {
        List<String> faults = new ArrayList<>();
        rows.dated().forEach(table -> overlaps(table, faults));
        gapsBetween(rows.exchangeRates(), faults);
        gapsBetween(rows.valuations(), faults);
        linesWithoutRate(rows, faults);
        linesWithoutValuation(rows, faults);
        unknownParks(rows, faults);
        unknownSchemes(rows.reliefs(), faults);
        if (rows.lines().isEmpty()) {
            faults.add("lines.csv: has no line");
        }
        return faults;
    }

    private static void overlaps(List<? extends Dated> table, List<String> faults) {
        bySubject(table).forEach((subject, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                Dated before = rows.get(i - 1);
                Dated row = rows.get(i);
                if (before.period().overlaps(row.period())) {
                    faults.add("%s: %s for %s is said already in %s, for %s"
                            .formatted(row.source(), subject, row.period(), before.source(), before.period()));
                }
            }
        });
    }

    private static void gapsBetween(List<? extends Dated> table, List<String> faults) {
        bySubject(table).forEach((subject, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                LocalDate end = rows.get(i - 1).period().to();
                LocalDate next = rows.get(i).period().from();
                if (end != null && end.plusDays(1).isBefore(next)) {
                    faults.add("%s: nothing is said of the %s from %s to %s"
                            .formatted(rows.get(i).source(), subject, end.plusDays(1), next.minusDays(1)));
                }
            }
        });
    }

    /** Whether a tax is known can only change where a rate begins or ends: those days are tried, not all. */
    private static void linesWithoutRate(TariffRows rows, List<String> faults) {
        Map<String, List<Rate>> rates =
                rows.rates().stream().collect(Collectors.groupingBy(rate -> rate.tax() + rate.goods()));
        Map<Tax, SortedSet<LocalDate>> turns = new HashMap<>();
        rows.rates()
                .forEach(rate -> addTurns(turns.computeIfAbsent(rate.tax(), tax -> new TreeSet<>()), rate.period()));
        for (TariffLine line : rows.lines()) {
            for (Tax tax : Tax.values()) {
                SortedSet<LocalDate> days = new TreeSet<>(turns.getOrDefault(tax, new TreeSet<>()));
                days.add(line.period().from());
                days.stream()
                        .filter(line.period()::covers)
                        .filter(day -> Tariff.closest(
                                        rates, tax.name(), line.hsCode().value(), day)
                                .isEmpty())
                        .findFirst()
                        .ifPresent(day -> faults.add("%s: rates.csv has no %s (%s) for %s on %s"
                                .formatted(line.source(), tax, tax.title(), line.hsCode(), day)));
            }
        }
    }

    private static void linesWithoutValuation(TariffRows rows, List<String> faults) {
        SortedSet<LocalDate> turns = new TreeSet<>();
        rows.valuations().forEach(each -> addTurns(turns, each.period()));
        for (TariffLine line : rows.lines()) {
            SortedSet<LocalDate> days = new TreeSet<>(turns);
            days.add(line.period().from());
            days.stream()
                    .filter(line.period()::covers)
                    .filter(day -> rows.valuations().stream()
                            .noneMatch(each -> each.period().covers(day)))
                    .findFirst()
                    .ifPresent(day -> faults.add(line.source() + ": valuation.csv says nothing of " + day));
        }
    }

    private static void unknownParks(TariffRows rows, List<String> faults) {
        Map<Object, Park> known = new HashMap<>();
        for (Park park : rows.parks()) {
            Park twice = known.putIfAbsent(park.code(), park);
            if (twice != null) {
                faults.add(park.source() + ": the park " + park.code() + " is said already in " + twice.source());
            }
        }
        rows.zoneExemptions().stream()
                .filter(each -> !known.containsKey(each.park()))
                .forEach(each -> faults.add(each.source() + ": parks.csv has no park " + each.park()));
    }

    private static void unknownSchemes(TariffRows.Reliefs reliefs, List<String> faults) {
        Set<String> schemes =
                reliefs.schemes().stream().map(PreferenceScheme::scheme).collect(Collectors.toSet());
        Set<String> categories = reliefs.cuts().stream()
                .map(cut -> cut.scheme() + "/" + cut.category())
                .collect(Collectors.toSet());
        reliefs.goods().stream()
                .filter(each -> !categories.contains(each.scheme() + "/" + each.category()))
                .forEach(each -> faults.add(each.source() + ": preference-cuts.csv has no category " + each.category()
                        + " of " + each.scheme()));
        reliefs.cuts().stream()
                .filter(each -> !schemes.contains(each.scheme()))
                .forEach(each -> faults.add(each.source() + ": preferences.csv has no scheme " + each.scheme()));
    }

    private static void addTurns(SortedSet<LocalDate> days, Period period) {
        days.add(period.from());
        if (period.to() != null) {
            days.add(period.to().plusDays(1));
        }
    }

    private static Map<String, List<Dated>> bySubject(List<? extends Dated> table) {
        return table.stream()
                .sorted(Comparator.comparing(row -> row.period().from()))
                .collect(Collectors.groupingBy(Dated::subject));
    }
}
