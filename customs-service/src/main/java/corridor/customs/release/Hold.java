package corridor.customs.release;

import corridor.port.ContainerNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** While it stands, its box may not leave and nothing in it is released. A box may be under several. */
@Entity
@Table(name = "customs_hold")
class Hold implements Persistable<UUID> {
    @Id
    private UUID id;

    @Version
    private long version;

    /** What ends it: a lift, or for a seizure an appeal. */
    enum Kind {
        HOLD,
        DETENTION,
        SEIZURE
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID decisionId;
    private ContainerNumber containerNumber;
    private String reason;
    private Instant placedAt;
    private String placedBy;
    private Instant liftedAt;
    private String liftedBy;
    private String liftReason;

    /** For JPA. */
    protected Hold() {}

    /** @param decisionId the decision that placed it */
    Hold(
            UUID id,
            Kind kind,
            UUID decisionId,
            ContainerNumber containerNumber,
            String reason,
            Instant placedAt,
            String placedBy) {
        this.id = id;
        this.kind = kind;
        this.decisionId = decisionId;
        this.containerNumber = containerNumber;
        this.reason = reason;
        this.placedAt = placedAt;
        this.placedBy = placedBy;
    }

    /** Ends it, once. */
    void lift(Instant at, String by, String why) {
        if (liftedAt != null) {
            throw new HoldLiftedBefore(liftedBy);
        }
        liftedAt = at;
        liftedBy = by;
        liftReason = why;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    /** The decision that placed it; empty for holds from before this was kept. */
    Optional<UUID> decisionId() {
        return Optional.ofNullable(decisionId);
    }

    Kind kind() {
        return kind;
    }

    ContainerNumber containerNumber() {
        return containerNumber;
    }

    String reason() {
        return reason;
    }

    Instant placedAt() {
        return placedAt;
    }

    String placedBy() {
        return placedBy;
    }

    Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    Optional<String> liftedBy() {
        return Optional.ofNullable(liftedBy);
    }

    Optional<String> liftReason() {
        return Optional.ofNullable(liftReason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hold that && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
