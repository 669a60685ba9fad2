package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was told of one box, each fact once, in event time. Whatever the order of arrival, and however often a fact
 * was told, the same facts make the same history.
 */
public final class History {
    public static final History EMPTY = new History(List.of());

    private final List<RecordedFact> facts;

    private History(List<RecordedFact> facts) {
        this.facts = facts;
    }

    public static History of(Collection<RecordedFact> told) {
        Map<String, RecordedFact> once = new LinkedHashMap<>();
        BinaryOperator<RecordedFact> first = BinaryOperator.minBy(RecordedFact.FIRST_LEARNED);
        told.forEach(recorded -> once.merge(recorded.fingerprint(), recorded, first));
        return new History(
                once.values().stream().sorted(RecordedFact.IN_EVENT_TIME).toList());
    }

    /** One fact and where the box was after it. */
    public record Step(RecordedFact recorded, Situation situation) {}

    public List<RecordedFact> facts() {
        return facts;
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** What was known at this time. */
    public History asOf(Instant time) {
        return only(recorded -> !recorded.recordedAt().isAfter(time));
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
        return of(Stream.concat(facts.stream(), more.stream()).toList());
    }

    public Optional<RecordedFact> find(String fingerprint) {
        return facts.stream()
                .filter(recorded -> recorded.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The box's way, fact by fact. */
    public List<Step> steps(Places places) {
        List<Step> steps = new ArrayList<>();
        Situation situation = Situation.ANNOUNCED;
        for (RecordedFact recorded : facts) {
            situation = situation.after(recorded, places);
            steps.add(new Step(recorded, situation));
        }
        return steps;
    }

    /** Where the box is after all of it. */
    public Situation situation(Places places) {
        Situation situation = Situation.ANNOUNCED;
        for (RecordedFact recorded : facts) {
            situation = situation.after(recorded, places);
        }
        return situation;
    }

    /** The last time that it left our port, by gate or by ship. */
    public Optional<RecordedFact> lastDeparture(Places places) {
        return facts.stream().filter(recorded -> isDeparture(recorded, places)).reduce((earlier, later) -> later);
    }

    static boolean isDeparture(RecordedFact recorded, Places places) {
        return recorded.fact().isActual()
                && (recorded.what() == What.GTOT || recorded.what() == What.LOAD)
                && places.isOurs(recorded.fact().facility());
    }

    private History only(Predicate<RecordedFact> wanted) {
        return new History(facts.stream().filter(wanted).toList());
    }
}
