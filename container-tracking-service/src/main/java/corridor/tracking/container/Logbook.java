package corridor.tracking.container;

import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where facts are written down. Facts, what follows from them, and the events that tell of both come into being in one
 * transaction. Boxes are locked in the order of their numbers, before anything else is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Logbook {
    private final ContainerTable table;
    private final CurrentState current;
    private final List<Follower> followers;
    private final Outbox outbox;
    private final Clock clock;

    Logbook(ContainerTable table, CurrentState current, List<Follower> followers, Outbox outbox, Clock clock) {
        this.table = table;
        this.current = current;
        this.followers = List.copyOf(followers);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of something that was said. */
    public enum Outcome {
        /** Written down. */
        NEW,
        /** The same had been told before. */
        KNOWN,
        /** Its sender has used the name for something else; nothing was written. */
        NAME_TAKEN
    }

    /**
     * Something said and its place in the books.
     *
     * @param recorded the fact, as it was learned first; null for a retraction or where the name is taken
     * @param waits true if it amends what has not been told yet
     */
    public record Entry(RecordedFact recorded, Outcome outcome, boolean waits) {
        /** True if nothing was written, because the same had been told before. */
        public boolean alreadyKnown() {
            return outcome == Outcome.KNOWN;
        }
    }

    /** The history of a box, locked against further facts until the transaction ends; empty if nobody knows the box. */
    public Optional<History> lock(ContainerNumber number) {
        return table.lock(number) ? Optional.of(table.history(number)) : Optional.empty();
    }

    /** Histories of boxes as they are, locked against nothing; empty where nothing was told. */
    public Map<ContainerNumber, History> read(Collection<ContainerNumber> numbers) {
        return table.histories(numbers);
    }

    /** Writes down what is new among what was said, and returns an entry for each, in the order given. */
    public List<Entry> record(List<? extends Said> said) {
        return record(said, Collections.nCopies(said.size(), outbox.trace()));
    }

    /**
     * Likewise, of what several requests said.
     *
     * @param traces of each {@link Outbox#trace()} of the request that said it
     */
    public List<Entry> record(List<? extends Said> said, List<String> traces) {
        SortedSet<ContainerNumber> numbers =
                said.stream().map(Said::containerNumber).collect(Collectors.toCollection(TreeSet::new));
        table.lockOrCreate(numbers);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ContainerNumber, Writing> writings = new TreeMap<>();
        table.histories(numbers).forEach((number, history) -> writings.put(number, new Writing(history, now)));

        List<Fact> fresh = new ArrayList<>();
        List<String> freshTraces = new ArrayList<>();
        List<Writing.Place> places = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said each = said.get(i);
            Writing.Place place = writings.get(each.containerNumber()).place(each);
            if (place.isNewFact()) {
                fresh.add((Fact) each);
                freshTraces.add(traces.get(i));
            }
            places.add(place);
        }
        List<UUID> ids = publish(fresh, freshTraces);
        int next = 0;
        for (Writing.Place place : places) {
            if (place.isNewFact()) {
                place.writing().add(place, ids.get(next++));
            }
        }
        List<Writing> written =
                writings.values().stream().filter(Writing::hasNews).toList();
        table.insert(
                written.stream().flatMap(writing -> writing.added().stream()).toList());
        writings.forEach((number, writing) -> table.add(number, writing.tellings()));
        Map<String, String> causes = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            causes.putIfAbsent(said.get(i).containerNumber().value(), traces.get(i));
        }
        follow(
                causes,
                writings.entrySet().stream()
                        .filter(box -> box.getValue().hasNews())
                        .map(box -> box.getValue().chapter(box.getKey()))
                        .toList());
        return places.stream().map(Writing.Place::entry).toList();
    }

    /** Gives each fact the id of its event; what another house has told keeps the id that it has. */
    private List<UUID> publish(List<Fact> fresh, List<String> traces) {
        List<PortEvent> ours = new ArrayList<>();
        List<String> oursTraces = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).toldAs() == null) {
                ours.add(fresh.get(i).event());
                oursTraces.add(traces.get(i));
            }
        }
        Iterator<EventEnvelope<?>> envelopes = outbox.append(ours, oursTraces).iterator();
        return fresh.stream()
                .map(fact ->
                        fact.toldAs() != null ? fact.toldAs() : envelopes.next().id())
                .toList();
    }

    /** @param causes the trace by which a box has news */
    private void follow(Map<String, String> causes, List<Chapter> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        current.update(chapters);
        List<PortEvent> consequences = new ArrayList<>(Amendments.of(chapters));
        followers.forEach(follower -> consequences.addAll(follower.follow(chapters)));
        List<String> traces = new ArrayList<>();
        consequences.forEach(event -> traces.add(causes.get(event.key())));
        outbox.append(consequences, traces);
    }
}
