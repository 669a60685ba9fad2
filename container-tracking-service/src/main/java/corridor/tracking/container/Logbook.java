package corridor.tracking.container;

import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /**
     * A fact and its place in the books.
     *
     * @param alreadyKnown true if the same had been told before: nothing was written
     */
    public record Entry(RecordedFact recorded, boolean alreadyKnown) {}

    /** The history of a box, locked against further facts until the transaction ends; empty if nobody knows the box. */
    public Optional<History> lock(ContainerNumber number) {
        return table.lock(number) ? Optional.of(table.history(number)) : Optional.empty();
    }

    /** Writes down what is new among these facts, and returns an entry for each, in the order given. */
    public List<Entry> record(List<Fact> facts) {
        SortedSet<ContainerNumber> numbers =
                facts.stream().map(Fact::containerNumber).collect(Collectors.toCollection(TreeSet::new));
        table.lockOrCreate(numbers);
        Map<ContainerNumber, History> before = table.histories(numbers);

        Map<String, RecordedFact> known = before.values().stream()
                .flatMap(history -> history.facts().stream())
                .collect(Collectors.toMap(RecordedFact::fingerprint, recorded -> recorded, (a, b) -> a));
        List<String> fingerprints = facts.stream().map(Fact::fingerprint).toList();
        Map<String, Fact> fresh = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!known.containsKey(fingerprints.get(i))) {
                fresh.putIfAbsent(fingerprints.get(i), facts.get(i));
            }
        }
        List<RecordedFact> added = publish(fresh);
        table.insert(added);
        follow(before, added);

        Map<String, RecordedFact> justAdded =
                added.stream().collect(Collectors.toMap(RecordedFact::fingerprint, recorded -> recorded));
        List<Entry> entries = new ArrayList<>();
        for (String fingerprint : fingerprints) {
            RecordedFact first = justAdded.remove(fingerprint);
            if (first != null) {
                known.put(fingerprint, first);
            }
            entries.add(new Entry(known.get(fingerprint), first == null));
        }
        return entries;
    }

    /** Gives each fact the id of its event; what another house has told keeps the id that it has. */
    private List<RecordedFact> publish(Map<String, Fact> fresh) {
        Instant now = clock.instant();
        List<PortEvent> ours = fresh.values().stream()
                .filter(fact -> fact.toldAs() == null)
                .map(Fact::event)
                .toList();
        List<EventEnvelope<?>> envelopes = outbox.append(ours);
        List<RecordedFact> added = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, Fact> entry : fresh.entrySet()) {
            Fact fact = entry.getValue();
            UUID id = fact.toldAs() != null
                    ? fact.toldAs()
                    : envelopes.get(next++).id();
            added.add(new RecordedFact(id, now, fact, entry.getKey()));
        }
        return added;
    }

    private void follow(Map<ContainerNumber, History> before, Collection<RecordedFact> added) {
        Map<ContainerNumber, List<RecordedFact>> byBox = added.stream()
                .sorted(RecordedFact.IN_EVENT_TIME)
                .collect(Collectors.groupingBy(
                        recorded -> recorded.fact().containerNumber(), TreeMap::new, Collectors.toList()));
        List<Chapter> chapters = byBox.entrySet().stream()
                .map(box -> new Chapter(box.getKey(), before.get(box.getKey()).with(box.getValue()), box.getValue()))
                .toList();
        if (chapters.isEmpty()) {
            return;
        }
        current.update(chapters);
        List<PortEvent> consequences = new ArrayList<>();
        followers.forEach(follower -> consequences.addAll(follower.follow(chapters)));
        outbox.append(consequences);
    }
}
