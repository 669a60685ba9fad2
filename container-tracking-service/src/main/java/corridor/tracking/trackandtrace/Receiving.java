package corridor.tracking.trackandtrace;

import corridor.service.access.Caller;
import corridor.tracking.container.Logbook;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.ReceivedMessages;
import corridor.tracking.dcsa.ReceivedMessages.Kept;
import corridor.tracking.dcsa.Version;
import corridor.tracking.portcall.TransportCalls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes events of partners in. Every message is kept as it came; what its events tell of boxes and calls goes into the port's
 * books with the message as evidence, and what the port has no word for is told on as it was received.
 */
@Component
class Receiving {
    private final ReceivedMessages messages;
    private final ReceivedTable table;
    private final Logbook logbook;
    private final TransportCalls calls;
    private final Judging judging;

    Receiving(ReceivedMessages messages, ReceivedTable table, Logbook logbook, TransportCalls calls, Judging judging) {
        this.messages = messages;
        this.table = table;
        this.logbook = logbook;
        this.calls = calls;
        this.judging = judging;
    }

    private record Judged(Received event, Instant toldAt, Became became) {}

    /**
     * Takes these events in, in the running transaction. Of events that override each other the one changed last is taken
     * last.
     *
     * @param events by the JSONPath at which each stands
     * @param notes is told what a sender should know of what became of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(
            Version version, Message message, Map<String, Received> events, Caller caller, Consumer<Fault> notes) {
        if (events.isEmpty()) {
            return;
        }
        Kept kept = messages.keep(version, message, caller);
        messages.lock(
                version,
                kept.sender(),
                events.values().stream().map(Received::id).toList());
        // Each round has no id twice, so that a later telling finds the earlier one in the table.
        Map<String, Received> left = new LinkedHashMap<>(events);
        while (!left.isEmpty()) {
            Map<String, Received> round = new LinkedHashMap<>();
            Set<String> ids = new HashSet<>();
            left.forEach((path, event) -> {
                if (ids.add(event.id())) {
                    round.put(path, event);
                }
            });
            left.keySet().removeAll(round.keySet());
            takeRound(version, message, kept, round, caller, notes);
        }
    }

    private void takeRound(
            Version version,
            Message message,
            Kept kept,
            Map<String, Received> events,
            Caller caller,
            Consumer<Fault> notes) {
        List<Judged> all = new ArrayList<>();
        events.forEach((path, event) -> {
            if (table.knows(version, kept.sender(), event)) {
                notes.accept(new Fault(path, "is known already; nothing has changed"));
                return;
            }
            Instant toldAt = Objects.requireNonNullElse(event.toldAt(), kept.receivedAt())
                    .truncatedTo(ChronoUnit.MICROS);
            Became became = judging.judge(version, message, kept, event, toldAt, caller);
            if (became.note() != null) {
                notes.accept(new Fault(path, became.note()));
            }
            all.add(new Judged(event, toldAt, became));
        });
        // All boxes at once: they are locked in the order of their numbers.
        logbook.record(
                all.stream().flatMap(each -> each.became().said().stream()).toList());
        for (Judged each : all) {
            if (each.became().report() != null) {
                calls.report(List.of(each.became().report()), each.toldAt());
            }
            if (each.became().as() != Became.As.OVERRIDDEN) {
                table.override(version, kept.sender(), each.event());
            }
            table.insert(version, kept, each.event(), each.toldAt(), each.became());
        }
    }
}
