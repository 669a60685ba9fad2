package corridor.tracking.trackandtrace;

import corridor.service.access.Caller;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Feedback;
import corridor.tracking.dcsa.Feedback.FeedbackElement;
import corridor.tracking.dcsa.Feedback.Severity;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at what partners send before it is taken in: at its form, and at what cannot be true. */
@Component
class Taking {
    /** One transaction, in which all its boxes are locked. */
    private static final int MOST = 5_000;

    private final Receiving receiving;
    private final Meaning meaning;

    Taking(Receiving receiving, Meaning meaning) {
        this.receiving = receiving;
        this.meaning = meaning;
    }

    /**
     * Takes a message of 2.2.0.
     *
     * @throws BadQuery if any of its events cannot be taken; then none is
     */
    void all(Message message, Caller caller) {
        notTooMany(message.body().size());
        Map<String, Received> events = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < message.body().size(); i++) {
            JsonNode event = message.body().get(i);
            look(Version.V2, event, "$[" + i + "]", events, faults);
        }
        if (!faults.isEmpty()) {
            throw BadQuery.message(faults);
        }
        receiving.take(Version.V2, message, events, caller, note -> {});
    }

    /**
     * Takes a message of 3.0.0.
     *
     * @throws BadQuery if none of its events can be taken
     */
    Feedback each(Message message, Caller caller) {
        List<JsonNode> sent = message.events();
        notTooMany(sent.size());
        Map<String, Received> events = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            look(Version.V3, sent.get(i), "$.events[" + i + "]", events, faults);
        }
        if (events.isEmpty() && !faults.isEmpty()) {
            throw BadQuery.message(faults);
        }
        List<FeedbackElement> feedback = new ArrayList<>();
        faults.forEach(fault -> feedback.add(FeedbackElement.of(Severity.ERROR, fault)));
        receiving.take(
                Version.V3, message, events, caller, note -> feedback.add(FeedbackElement.of(Severity.INFO, note)));
        return new Feedback(feedback);
    }

    private void look(Version version, JsonNode event, String path, Map<String, Received> events, List<Fault> faults) {
        List<Fault> wrong = version == Version.V2 ? V2Reading.check(event, path) : V3Reading.check(event, path);
        if (!wrong.isEmpty()) {
            faults.addAll(wrong);
            return;
        }
        Received read = version == Version.V2 ? V2Reading.read(event) : V3Reading.read(event);
        if (meaning.isOfTheFuture(read)) {
            faults.add(new Fault(
                    path + ".eventDateTime",
                    read.occurredAt() + " lies ahead of the port's clock: only what has happened is ACT"));
        } else {
            events.put(path, read);
        }
    }

    private static void notTooMany(int events) {
        if (events > MOST) {
            throw BadQuery.message(List.of(new Fault("$", "a message carries at most " + MOST + " events")));
        }
    }
}
