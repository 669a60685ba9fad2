package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something is not as it should be, with the facts that show it.
 *
 * @param subject what it is about: a container number, or a device where no box is known
 * @param containerNumber the box; null if none is known
 * @param raisedBy the rule or detector, with its version
 * @param evidence what shows it, never empty
 * @param sha256 see {@link #seal}
 */
@EventType(name = "alarm-raised", topic = Topics.SURVEILLANCE_EVENTS)
public record AlarmRaised(
        @JsonProperty(required = true) UUID alarmId,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) String subject,
        ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String raisedBy,
        @JsonProperty(required = true) String detail,
        @JsonProperty(required = true) List<Evidence> evidence,
        @JsonProperty(required = true) String sha256)
        implements PortEvent {

    public enum Kind {
        /** The terminal reported a departure by road or rail that the gate would have refused. */
        LEFT_WITHOUT_RELEASE,
        /** It was seen where it cannot be by all that is known, or at two places too far apart. */
        SEEN_WHERE_IT_CANNOT_BE,
        /** Its seal was opened between the port's gate and its destination. */
        SEAL_OPENED_ON_THE_ROAD,
        /** A gate sensor saw it pass, and nobody told of a transaction. */
        GATE_MOVE_WITHOUT_TRANSACTION,
        /** A reefer is off its set temperature for longer than its cargo bears. */
        REEFER_OFF_TEMPERATURE,
        /** It stands longer than boxes like it have done. */
        DWELL_OUTLIER,
        /** Its tracker has not been heard of for too long while it is under way. */
        TRACKER_SILENT,
        /** Its readings together are unlike those of other boxes, though no single rule is broken. */
        UNUSUAL_READINGS
    }

    public AlarmRaised {
        Objects.requireNonNull(subject, "subject");
        evidence = List.copyOf(evidence);
    }

    /**
     * The alarm, sealed: SHA-256 in lower-case hex over alarm id, kind, subject, occurredAt, raisedBy, detail and each
     * piece of evidence (source, kind, reference, sha256 or empty), in UTF-8, each followed by a line feed. What is shown
     * later as its evidence can be held against it.
     */
    public static AlarmRaised seal(
            UUID alarmId,
            Kind kind,
            String subject,
            ContainerNumber containerNumber,
            Instant occurredAt,
            String raisedBy,
            String detail,
            List<Evidence> evidence) {
        StringBuilder text = new StringBuilder();
        for (Object part : List.of(alarmId, kind, subject, occurredAt, raisedBy, detail)) {
            text.append(part).append('\n');
        }
        for (Evidence each : evidence) {
            text.append(each.source()).append('\n').append(each.kind()).append('\n');
            text.append(each.reference())
                    .append('\n')
                    .append(Objects.toString(each.sha256(), ""))
                    .append('\n');
        }
        return new AlarmRaised(
                alarmId,
                kind,
                subject,
                containerNumber,
                occurredAt,
                raisedBy,
                detail,
                evidence,
                sha256(text.toString()));
    }

    @Override
    public String key() {
        return subject;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
