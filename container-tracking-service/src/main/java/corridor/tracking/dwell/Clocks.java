package corridor.tracking.dwell;

import corridor.events.EventClassifier;
import corridor.tracking.container.History;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Told;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The clocks that run on a box, derived from its history.
 *
 * @param visits what actually was; empty if nobody has told that it came
 * @param expected what is planned or estimated and has not happened; null if nothing is
 */
record Clocks(
        String containerNumber,

        @Schema(description = "what was known at this time, and the clocks as they stood")
        Instant asOf,

        @Schema(description = "stays in our port that actually were, oldest first; none if nobody has told of one")
        List<Running> visits,

        @Schema(description = "what was told as planned or estimated and has not happened; absent if nothing was")
        Expected expected) {
    private static final Set<What> ARRIVALS = EnumSet.of(What.DISC, What.GTIN);
    private static final Set<What> DEPARTURES = EnumSet.of(What.LOAD, What.GTOT);

    /**
     * One visit's clocks.
     *
     * @param departed null if nobody has told of it: the clock runs
     */
    record Running(
            Told<What> arrived,

            @Schema(description = "absent while nobody has told that it left")
            Told<What> departed,

            @Schema(description = "ISO 8601", example = "PT26H")
            Duration dwell,

            boolean running,
            FreeTime freeTime) {}

    /**
     * The days that cost nothing.
     *
     * @param kind by what the tariff goes
     * @param tariffFrom the edition that applies, by its first day
     * @param lastFreeDay by the port's clock; the day of arrival does not count
     * @param endsAt when the last free day ends
     * @param daysOver days begun after the last free day; 0 if none
     */
    record FreeTime(
            Visit.Kind kind, LocalDate tariffFrom, int days, LocalDate lastFreeDay, Instant endsAt, long daysOver) {
        static FreeTime of(Visit visit, FreeTimeTariff tariff, ZoneId zone, Instant now) {
            LocalDate arrival = day(visit.arrived().occurredAt(), zone);
            return tariff.on(arrival)
                    .map(edition -> of(visit, edition, arrival, zone, now))
                    .orElse(null);
        }

        private static FreeTime of(
                Visit visit, FreeTimeTariff.Edition edition, LocalDate arrival, ZoneId zone, Instant now) {
            int days = switch (visit.kind()) {
                case IMPORT -> edition.importDays();
                case EXPORT -> edition.exportDays();
                case EMPTY -> edition.emptyDays();
            };
            LocalDate last = arrival.plusDays(days);
            LocalDate end = day(visit.endOr(now), zone);
            return new FreeTime(
                    visit.kind(),
                    edition.from(),
                    days,
                    last,
                    last.plusDays(1).atStartOfDay(zone).toInstant(),
                    Math.max(0, ChronoUnit.DAYS.between(last, end)));
        }

        private static LocalDate day(Instant at, ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }
    }

    /** What is to come, as told: an estimate counts over a plan, and of several the latest in time. */
    record Expected(Told<What> arrival, Told<What> departure) {}

    static Clocks of(String number, History history, Instant now, Places places, FreeTimeTariff tariff) {
        List<Visit> visits = Visit.of(history, places);
        List<Running> running = visits.stream()
                .map(visit -> new Running(
                        told(visit.arrived()),
                        visit.departed() == null ? null : told(visit.departed()),
                        Duration.between(visit.arrived().occurredAt(), visit.endOr(now)),
                        visit.departed() == null,
                        FreeTime.of(visit, tariff, places.zone(), now)))
                .toList();
        return new Clocks(number, now, running, expected(history, visits, places));
    }

    private static Expected expected(History history, List<Visit> visits, Places places) {
        boolean here = !visits.isEmpty() && visits.getLast().departed() == null;
        Instant since = visits.isEmpty()
                ? Instant.MIN
                : visits.getLast().endOr(visits.getLast().arrived().occurredAt());
        Told<What> arrival = here ? null : toCome(history, ARRIVALS, since, places);
        Told<What> departure = toCome(history, DEPARTURES, since, places);
        return arrival == null && departure == null ? null : new Expected(arrival, departure);
    }

    private static Told<What> toCome(History history, Set<What> whats, Instant since, Places places) {
        return history.facts().stream()
                .filter(fact -> !fact.fact().isActual()
                        && whats.contains(fact.what())
                        && fact.occurredAt().isAfter(since)
                        && places.isOurs(fact.fact().facility()))
                .max(Comparator.comparing((RecordedFact fact) -> fact.fact().classifier() == EventClassifier.EST)
                        .thenComparing(RecordedFact.IN_EVENT_TIME))
                .map(Clocks::told)
                .orElse(null);
    }

    private static Told<What> told(RecordedFact fact) {
        return Told.by(fact, fact.what());
    }
}
