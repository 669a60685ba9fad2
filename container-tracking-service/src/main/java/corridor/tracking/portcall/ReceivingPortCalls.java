package corridor.tracking.portcall;

import corridor.events.Evidence;
import corridor.events.TransportCallReported;
import corridor.service.access.Caller;
import corridor.service.time.Ids;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Feedback;
import corridor.tracking.dcsa.Feedback.FeedbackElement;
import corridor.tracking.dcsa.Feedback.Severity;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.ReceivedMessages;
import corridor.tracking.dcsa.ReceivedMessages.Kept;
import corridor.tracking.dcsa.Version;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes port call events of partners in: kept as they came, told on, and read as reports of calls where they are such. */
@Component
class ReceivingPortCalls {
    /** One transaction. */
    private static final int MOST = 5_000;

    private final ReceivedMessages messages;
    private final PortCallEventTable table;
    private final TransportCalls calls;
    private final Places places;
    private final Clock clock;

    ReceivingPortCalls(
            ReceivedMessages messages, PortCallEventTable table, TransportCalls calls, Places places, Clock clock) {
        this.messages = messages;
        this.table = table;
        this.calls = calls;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Takes a message, in the running transaction.
     *
     * @throws BadQuery if none of its events can be taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Feedback take(Message message, Caller caller) {
        List<JsonNode> sent = message.events();
        if (sent.size() > MOST) {
            throw BadQuery.message(List.of(new Fault("$.events", "a message carries at most " + MOST + " events")));
        }
        Map<String, ReceivedPortCall> events = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            look(sent.get(i), "$.events[" + i + "]", events, faults);
        }
        if (events.isEmpty() && !faults.isEmpty()) {
            throw BadQuery.message(faults);
        }
        List<FeedbackElement> feedback = new ArrayList<>();
        faults.forEach(fault -> feedback.add(FeedbackElement.of(Severity.ERROR, fault)));
        events.forEach((path, event) -> ServiceCodes.mixed(event.body(), path)
                .forEach(fault -> feedback.add(FeedbackElement.of(Severity.WARN, fault))));
        if (!events.isEmpty()) {
            Kept kept = messages.keep(Version.PORT_CALL, message, caller);
            messages.lock(
                    Version.PORT_CALL,
                    kept.sender(),
                    events.values().stream().map(ReceivedPortCall::id).toList());
            events.forEach((path, event) -> {
                String note = take(message, kept, event);
                if (note != null) {
                    feedback.add(FeedbackElement.of(Severity.INFO, new Fault(path, note)));
                }
            });
        }
        return new Feedback(feedback);
    }

    private void look(JsonNode event, String path, Map<String, ReceivedPortCall> events, List<Fault> faults) {
        List<Fault> wrong = ReceivedPortCall.check(event, path);
        if (!wrong.isEmpty()) {
            faults.addAll(wrong);
            return;
        }
        ReceivedPortCall read = ReceivedPortCall.read(event);
        Instant at = read.serviceAt();
        if ("ACT".equals(read.classifier())
                && at != null
                && at.isAfter(clock.instant().plus(places.aheadOfTime()))) {
            faults.add(new Fault(
                    path + ".timestamp.serviceDateTime",
                    at + " lies ahead of the port's clock: only what has happened is ACT"));
        } else {
            events.put(path, read);
        }
    }

    private String take(Message message, Kept kept, ReceivedPortCall event) {
        if (table.knows(kept.sender(), event)) {
            return "is known already; nothing has changed";
        }
        Instant toldAt =
                Objects.requireNonNullElse(event.toldAt(), kept.receivedAt()).truncatedTo(ChronoUnit.MICROS);
        boolean overridden = table.isOverridden(kept.sender(), event, toldAt);
        UUID id = Ids.next();
        table.insert(id, kept, event, toldAt, overridden);
        if (overridden) {
            return "is on record, but something changed later was told under this eventID before";
        }
        Evidence evidence = new Evidence(
                kept.sender(),
                Evidence.Kind.API,
                "DCSA Port Call message " + kept.messageId() + " event " + event.id(),
                message.sha256());
        TransportCallReported report = event.report(evidence).orElse(null);
        if (report != null) {
            calls.heard(report, toldAt);
        }
        return null;
    }
}
