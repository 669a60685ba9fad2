package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was told of one box, each fact once, in event time. Whatever the order of arrival, and however often a fact
 * was told, the same tellings make the same history. What was corrected or retracted by who told it is kept, but what
 * follows from a history follows from the facts that stand.
 */
public final class History {
    public static final History EMPTY = of(List.of());

    private final List<RecordedFact> told;
    private final Collection<Telling> tellings;
    private final List<RecordedFact> standing;
    private final Map<String, Telling> withdrawn;
    private volatile Journeys journeys;

    private History(
            List<RecordedFact> told,
            Collection<Telling> tellings,
            List<RecordedFact> standing,
            Map<String, Telling> withdrawn) {
        this.told = told;
        this.tellings = tellings;
        this.standing = standing;
        this.withdrawn = withdrawn;
    }

    public static History of(Collection<RecordedFact> told) {
        return of(told, List.of());
    }

    /**
     * A history from all that was told.
     *
     * @param more tellings beside the first one of each fact
     */
    static History of(Collection<RecordedFact> told, Collection<Telling> more) {
        Map<String, RecordedFact> once = new LinkedHashMap<>();
        BinaryOperator<RecordedFact> first = BinaryOperator.minBy(RecordedFact.FIRST_LEARNED);
        Set<Telling> tellings = new LinkedHashSet<>();
        told.forEach(recorded -> {
            once.merge(recorded.fingerprint(), recorded, first);
            tellings.add(Telling.of(recorded));
        });
        tellings.addAll(more);
        List<RecordedFact> facts =
                once.values().stream().sorted(RecordedFact.IN_EVENT_TIME).toList();
        Map<String, Telling> withdrawn = withdrawn(tellings);
        List<RecordedFact> standing = withdrawn.isEmpty()
                ? facts
                : facts.stream()
                        .filter(recorded -> !withdrawn.containsKey(recorded.fingerprint()))
                        .toList();
        return new History(facts, tellings, standing, withdrawn);
    }

    /** Facts of which no telling stands, by fingerprint, each with what says so. */
    private static Map<String, Telling> withdrawn(Collection<Telling> tellings) {
        Map<Telling, Telling> fallen = Standing.fallen(tellings);
        if (fallen.isEmpty()) {
            return Map.of();
        }
        Map<String, Telling> withdrawn = new HashMap<>();
        fallen.forEach((telling, by) -> {
            if (telling.fingerprint() != null) {
                withdrawn.merge(telling.fingerprint(), by, BinaryOperator.minBy(Withdrawal.FIRST_LEARNED));
            }
        });
        Set<String> stillTold = new HashSet<>();
        tellings.stream()
                .filter(telling -> !fallen.containsKey(telling))
                .forEach(telling -> stillTold.add(telling.fingerprint()));
        withdrawn.keySet().removeAll(stillTold);
        return withdrawn;
    }

    /** One fact and where the box was after it. */
    public record Step(RecordedFact recorded, Situation situation) {}

    /** The facts that stand. */
    public List<RecordedFact> facts() {
        return standing;
    }

    /** All that was told, what no longer stands too. */
    public List<RecordedFact> told() {
        return told;
    }

    /** Why a fact does not stand; empty if it does. */
    public Optional<Withdrawal> withdrawal(RecordedFact recorded) {
        Telling by = withdrawn.get(recorded.fingerprint());
        return by == null ? Optional.empty() : Optional.of(Withdrawal.of(by, this));
    }

    Collection<Telling> tellings() {
        return tellings;
    }

    /** True if nothing was ever told. */
    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** What was known at this time. */
    public History asOf(Instant time) {
        return of(
                told.stream()
                        .filter(recorded -> !recorded.recordedAt().isAfter(time))
                        .toList(),
                tellings.stream()
                        .filter(telling -> !telling.recordedAt().isAfter(time))
                        .toList());
    }

    /** What had happened by this time, this moment included. */
    public History upTo(Instant time) {
        return only(recorded -> !recorded.occurredAt().isAfter(time));
    }

    /** What comes before a fact in event time. */
    public History before(RecordedFact fact) {
        return only(recorded -> RecordedFact.IN_EVENT_TIME.compare(recorded, fact) < 0);
    }

    public History with(Collection<RecordedFact> more) {
        return with(more, List.of());
    }

    History with(Collection<RecordedFact> more, Collection<Telling> moreTellings) {
        return of(
                Stream.concat(told.stream(), more.stream()).toList(),
                Stream.concat(tellings.stream(), moreTellings.stream()).toList());
    }

    /** The fact as it was learned first, whether it stands or not. */
    public Optional<RecordedFact> find(String fingerprint) {
        return told.stream()
                .filter(recorded -> recorded.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The box's way, fact by fact. */
    public List<Step> steps(Places places) {
        List<Step> steps = new ArrayList<>();
        Situation situation = Situation.ANNOUNCED;
        for (RecordedFact recorded : standing) {
            situation = situation.after(recorded, places);
            steps.add(new Step(recorded, situation));
        }
        return steps;
    }

    /** Once made they are kept: many ask for them, and a history does not change. */
    private record Journeys(Places places, List<Journey> all) {}

    /** The facts that stand, journey by journey, oldest first. */
    public List<Journey> journeys(Places places) {
        Journeys known = journeys;
        if (known == null || !known.places().equals(places)) {
            known = new Journeys(places, Journey.of(this, places));
            journeys = known;
        }
        return known.all();
    }

    /** Where the box is after all of it. */
    public Situation situation(Places places) {
        Situation situation = Situation.ANNOUNCED;
        for (RecordedFact recorded : standing) {
            situation = situation.after(recorded, places);
        }
        return situation;
    }

    /** The last time that it left our port, by gate or by ship. */
    public Optional<RecordedFact> lastDeparture(Places places) {
        return standing.stream()
                .filter(recorded -> isDeparture(recorded, places))
                .reduce((earlier, later) -> later);
    }

    static boolean isDeparture(RecordedFact recorded, Places places) {
        return recorded.fact().isActual()
                && (recorded.what() == What.GTOT || recorded.what() == What.LOAD)
                && places.isOurs(recorded.fact().facility());
    }

    private History only(Predicate<RecordedFact> wanted) {
        return new History(
                told.stream().filter(wanted).toList(),
                tellings,
                standing.stream().filter(wanted).toList(),
                withdrawn);
    }
}
