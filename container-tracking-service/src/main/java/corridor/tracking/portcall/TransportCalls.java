package corridor.tracking.portcall;

import corridor.events.PortJson;
import corridor.events.TransportCallReported;
import corridor.service.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Where calls are written down and told. */
@Component
public class TransportCalls {
    private final CallTable table;
    private final PortCallEventTable events;
    private final Outbox outbox;
    private final Clock clock;

    TransportCalls(CallTable table, PortCallEventTable events, Outbox outbox, Clock clock) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes down what is new among these reports, and tells the port of it, in the running transaction. Two reports with
     * the same content are one, whoever sent them.
     *
     * @param toldAt when the sender said so: of two estimates the one told later counts, in whatever order they arrive
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(Collection<TransportCallReported> reports, Instant toldAt) {
        if (reports.isEmpty()) {
            return;
        }
        SortedMap<String, TransportCallReported> byFingerprint = new TreeMap<>();
        reports.forEach(report -> byFingerprint.putIfAbsent(fingerprint(report), report));
        List<TransportCallReported> added = table.add(byFingerprint, toldAt, clock.instant());
        events.tell(added.stream().map(TransportCalls::fingerprint).toList());
        outbox.append(added);
    }

    /** Writes down a report that came as a port call event, and is told on as such already. */
    void heard(TransportCallReported report, Instant toldAt) {
        outbox.append(table.add(new TreeMap<>(Map.of(fingerprint(report), report)), toldAt, clock.instant()));
    }

    /** SHA-256 in lower-case hex over what is told, leaving out who told it. */
    private static String fingerprint(TransportCallReported report) {
        ObjectNode content = PortJson.mapper().valueToTree(report);
        content.remove("evidence");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
