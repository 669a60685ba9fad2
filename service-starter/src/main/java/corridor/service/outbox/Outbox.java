package corridor.service.outbox;

import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.service.time.Ids;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where events wait for Kafka. They are written in the transaction of the state they tell of, and leave after its
 * commit: both happen or neither. Events with the same key leave in the order of their commits.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    private final URI source;
    private final OutboxTable table;
    private final TraceContext trace;
    private final Clock clock;

    Outbox(URI source, OutboxTable table, TraceContext trace, Clock clock) {
        this.source = source;
        this.table = table;
        this.trace = trace;
        this.clock = clock;
    }

    /** Returns the new event's id. */
    public UUID append(PortEvent event) {
        return append(List.of(event)).getFirst().id();
    }

    /**
     * Appends events in the order given. Collect the events of a transaction and append them at once: each call locks its
     * keys in sorted order, and two transactions that append piecemeal could wait for each other.
     *
     * @throws IllegalArgumentException if an event is larger than a Kafka record may be
     */
    public List<EventEnvelope<?>> append(Collection<? extends PortEvent> events) {
        return append(events, Collections.nCopies(events.size(), trace()));
    }

    /**
     * Likewise, for events that several requests caused.
     *
     * @param traces of each event {@link #trace()} of the request that caused it, in the same order
     */
    public List<EventEnvelope<?>> append(Collection<? extends PortEvent> events, List<String> traces) {
        Instant now = clock.instant();
        Iterator<String> each = traces.iterator();
        List<EventEnvelope<?>> envelopes = new ArrayList<>(events.size());
        for (PortEvent event : events) {
            envelopes.add(new EventEnvelope<>(Ids.next(), source, now, each.next(), event));
        }
        put(envelopes.stream().map(CloudEventRecords::write).toList());
        return envelopes;
    }

    /** The trace context of the work under way, to be handed to who carries it on; null where nothing is traced. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String trace() {
        return trace.traceparent();
    }

    /** Puts records that are no port events of ours, dead letters for example. */
    public void put(List<OutboxRecord> records) {
        if (!records.isEmpty()) {
            table.insert(records);
            table.wakeRelayAfterCommit();
        }
    }
}
