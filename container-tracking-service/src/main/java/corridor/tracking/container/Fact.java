package corridor.tracking.container;

import corridor.events.ContainerStacked;
import corridor.events.ContainerWeighed;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.EventEnvelope;
import corridor.events.Evidence;
import corridor.events.GateOutRefused;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that happened, or will happen, to one box, as somebody told it.
 *
 * @param event what is told
 * @param particulars what was told beside it
 * @param evidence who told it, and where that can be looked up
 * @param toldAs id under which another house has published it; null if it is ours to publish
 * @param naming by what name its sender knows it; null if it gave none
 */
public record Fact(PortEvent event, Particulars particulars, Evidence evidence, UUID toldAs, Naming naming)
        implements Said {

    /** @throws IllegalArgumentException if the event is not about one box */
    public Fact {
        Objects.requireNonNull(particulars, "particulars");
        Objects.requireNonNull(evidence, "evidence");
        What.of(event);
    }

    Fact(PortEvent event, Particulars particulars, Evidence evidence, UUID toldAs) {
        this(event, particulars, evidence, toldAs, null);
    }

    /** The same, under a name. */
    public Fact as(Naming name) {
        return new Fact(event, particulars, evidence, toldAs, name);
    }

    public static Fact of(EquipmentMoved moved, Particulars particulars) {
        return new Fact(moved, particulars, moved.evidence(), null);
    }

    public static Fact of(ContainerStacked stacked) {
        return new Fact(stacked, Particulars.NONE, stacked.evidence(), null);
    }

    public static Fact of(ContainerWeighed weighed) {
        return new Fact(weighed, Particulars.NONE, weighed.evidence(), null);
    }

    public static Fact of(GateOutRefused refused, Evidence decision) {
        return new Fact(refused, Particulars.NONE, decision, null);
    }

    /** What customs has told. */
    public static Fact heard(EventEnvelope<?> envelope, Evidence evidence) {
        return new Fact(envelope.event(), Particulars.NONE, evidence, envelope.id());
    }

    @Override
    public ContainerNumber containerNumber() {
        return new ContainerNumber(event.key());
    }

    public What what() {
        return What.of(event);
    }

    public Instant occurredAt() {
        return event.occurredAt();
    }

    public EventClassifier classifier() {
        return event instanceof EquipmentMoved moved ? moved.classifier() : EventClassifier.ACT;
    }

    public boolean isActual() {
        return classifier() == EventClassifier.ACT;
    }

    /** Null where the fact has no place. */
    public Facility facility() {
        return switch (event) {
            case EquipmentMoved moved -> moved.facility();
            case ContainerStacked stacked -> stacked.facility();
            case GateOutRefused refused -> refused.facility();
            default -> null;
        };
    }

    /** Null where nothing is known of what carried the box. */
    public TransportMeans transport() {
        return switch (event) {
            case EquipmentMoved moved -> moved.transport();
            case GateOutRefused refused ->
                refused.truckPlate() == null ? null : TransportMeans.truck(refused.truckPlate());
            default -> null;
        };
    }

    /**
     * SHA-256 in lower-case hex over what is told, leaving out who told it: two tellings of one fact have the same
     * fingerprint, whatever message they came in.
     */
    public String fingerprint() {
        ObjectNode content = PortJson.mapper().valueToTree(event);
        content.remove("evidence");
        if (event instanceof EquipmentMoved moved && moved.grossMassKg() != null) {
            // 24000 and 24000.0 are one mass
            content.put("grossMassKg", moved.grossMassKg().stripTrailingZeros().toPlainString());
        }
        String text = what() + "\n" + content + "\n" + PortJson.mapper().writeValueAsString(particulars);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
