package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.problem.NotFound;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a caller may see of many boxes, for those who list facts rather than boxes. */
@Component
public class Viewing {
    private static final Span ALWAYS =
            new Span(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final ContainerTable table;
    private final Places places;

    Viewing(ContainerTable table, Places places) {
        this.table = table;
        this.places = places;
    }

    /**
     * What the caller may see of a box as it was known at a time.
     *
     * @param asOf null for now
     * @throws NotFound if that is nothing
     */
    public History history(ContainerNumber number, Instant asOf, Caller caller) {
        History whole = table.history(number);
        return Sight.of(asOf == null ? whole : whole.asOf(asOf), caller, places)
                .orElseThrow(() -> new NotFound("container", number));
    }

    /** From when until before when. */
    public record Span(Instant from, Instant until) {}

    /**
     * In what time the caller may see what devices read of a box: from when its latest journeys are its own, one after the
     * other, until somebody else's begins.
     *
     * @throws NotFound if that is none
     */
    public Span span(ContainerNumber number, Caller caller) {
        if (Sight.seesEverything(caller)) {
            return ALWAYS;
        }
        History whole = table.history(number);
        History seen = Sight.of(whole, caller, places).orElseThrow(() -> new NotFound("container", number));
        Instant last = seen.facts().getLast().occurredAt();
        Instant from = seen.facts().getFirst().occurredAt();
        Instant until = ALWAYS.until();
        for (RecordedFact fact : whole.facts()) {
            if (!seen.facts().contains(fact)) {
                if (fact.occurredAt().isAfter(last)) {
                    until = fact.occurredAt();
                    break;
                }
                from = fact.occurredAt().isAfter(from) ? firstAfter(fact.occurredAt(), seen) : from;
            }
        }
        return new Span(from, until);
    }

    private static Instant firstAfter(Instant time, History seen) {
        return seen.facts().stream()
                .map(RecordedFact::occurredAt)
                .filter(at -> at.isAfter(time))
                .findFirst()
                .orElse(time);
    }

    public boolean seesEverything(Caller caller) {
        return Sight.seesEverything(caller);
    }

    /** The parts that the caller may have in a journey: of boxes without one of them it sees nothing. */
    public List<Party> parts(Caller caller) {
        return Sight.parts(caller);
    }

    /** What the caller may see of each of these boxes. Boxes of which that is nothing are left out. */
    public Map<ContainerNumber, History> of(Collection<ContainerNumber> numbers, Caller caller) {
        Map<ContainerNumber, History> seen = new TreeMap<>();
        if (!numbers.isEmpty()) {
            table.histories(numbers)
                    .forEach((number, whole) ->
                            Sight.of(whole, caller, places).ifPresent(history -> seen.put(number, history)));
        }
        return seen;
    }

    /** True while another carrier has the box: nobody tells facts of others' boxes, or has a part in their journeys by it. */
    public boolean isAnotherCarriers(ContainerNumber number, Caller caller) {
        List<Journey> journeys = table.history(number).journeys(places);
        if (journeys.isEmpty()) {
            return false;
        }
        List<Party> carriers = journeys.getLast().parties().stream()
                .filter(party -> party.part() == Party.Part.CARRIER)
                .toList();
        return !carriers.isEmpty() && !carriers.contains(new Party(Party.Part.CARRIER, caller.party()));
    }
}
