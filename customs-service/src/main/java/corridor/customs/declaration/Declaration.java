package corridor.customs.declaration;

import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A declaration of goods, from lodging to release. What was declared changes by amendment only; how far it has come does. It moves on
 * only by its own methods, each of which refuses what does not fit.
 */
@Entity
public class Declaration extends Said {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    private String ruleSetVersion;
    private String tariffVersion;
    private UUID assessmentId;

    @Embedded
    private Dues dues;

    private int amendments;
    private boolean checkNeeded;

    @Enumerated(EnumType.STRING)
    private Outcome checkOutcome;

    private Instant checkedAt;
    private Instant promisedBy;
    private Instant askedSince;
    private Instant releasedAt;

    @ElementCollection
    @CollectionTable(name = "declaration_lane_reason", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<LaneReason> laneReasons = new ArrayList<>();

    /** For JPA. */
    protected Declaration() {}

    /** A declaration that has been lodged, given its lane and assessed. */
    public Declaration(Lodged lodged) {
        super(lodged);
        this.id = lodged.id();
        this.dues = new Dues(lodged.amountDue());
        this.status = dues.justAssessed();
        this.lane = lodged.lane();
        this.ruleSetVersion = lodged.ruleSetVersion();
        this.tariffVersion = lodged.tariffVersion();
        this.assessmentId = lodged.assessmentId();
        this.checkNeeded = lodged.lane() != Lane.GREEN;
        this.promisedBy = lodged.promisedBy();
        this.laneReasons.addAll(lodged.laneReasons());
    }

    /**
     * Says something else from now on. The lane becomes no milder by that: nobody amends himself out of an examination.
     * Refused once it is paid, released or cancelled, or an officer has begun.
     */
    public void amend(Lodged amended) {
        if (!isLive() || dues.isPaidInPart() || (status == Status.PAID && dues.isAnythingDue())) {
            throw AmendmentRefused.tooFar(status);
        }
        if (checkOutcome != null) {
            throw AmendmentRefused.begun();
        }
        amendments++;
        says(amended.declared());
        laneReasons.clear();
        laneReasons.addAll(amended.laneReasons());
        if (lane.compareTo(amended.lane()) > 0) {
            laneReasons.add(new LaneReason(
                    "lane-before-the-amendment", lane, "An amendment does not make the lane milder.", null));
        } else {
            lane = amended.lane();
            promisedBy = amended.promisedBy();
        }
        checkNeeded = lane != Lane.GREEN;
        ruleSetVersion = amended.ruleSetVersion();
        tariffVersion = amended.tariffVersion();
        assessmentId = amended.assessmentId();
        dues.demand(amended.amountDue());
        status = dues.justAssessed();
    }

    /**
     * Customs corrects items by what was found. What was paid before counts: only what is more is due from now on.
     *
     * @param due of the goods as they are, in rupees
     */
    public void reassess(List<Item> corrected, UUID newAssessment, String newTariffVersion, BigDecimal due) {
        if (!isLive()) {
            throw ReassessmentRefused.over(status);
        }
        if (isSecured()) {
            throw ReassessmentRefused.secured();
        }
        amendments++;
        correct(corrected);
        assessmentId = newAssessment;
        tariffVersion = newTariffVersion;
        dues.demandAnew(due);
        status = dues.justAssessed();
    }

    /** Takes a payment of exactly what is due, be it that a guarantee has stood for it until now. Refuses any other. */
    public void pay(BigDecimal amount, String paidIn) {
        mustBePayable();
        PaymentRefused.ifNotExact(amount, paidIn, amountDue());
        dues.pay(amount);
        if (status == Status.ASSESSED) {
            status = Status.PAID;
        }
    }

    /** A guarantee stands for all that is due until it is paid: as good as paid for release. */
    public void secure() {
        PaymentRefused.ifNotPayable(status, amountDue());
        dues.secure();
        status = Status.PAID;
    }

    /** @throws PaymentRefused if nothing is open: it is paid, cancelled, or nothing was ever due */
    public void mustBePayable() {
        if (!isSecured()) {
            PaymentRefused.ifNotPayable(status, amountDue());
        }
    }

    /** True while a guarantee stands for what is due. */
    public boolean isSecured() {
        return dues.isSecured();
    }

    /** Notes what an officer found. Refused where no check is called for. */
    public void check(Outcome outcome, Instant at) {
        if (!checkNeeded || status == Status.RELEASED || status == Status.CANCELLED) {
            throw new CheckRefused(status, lane);
        }
        checkOutcome = outcome;
        checkedAt = at;
    }

    /** Customs looks more closely than it meant to, because of what it saw; the promise is the stricter lane's from now on. */
    public void raiseLane(Lane stricter, LaneReason reason) {
        if (!isLive() || stricter.compareTo(lane) <= 0) {
            throw new CheckRefused(status, lane);
        }
        lane = stricter;
        laneReasons.add(reason);
    }

    /** By when it is looked at next; null if nothing is promised. */
    public void promise(Instant newPromise) {
        promisedBy = newPromise;
    }

    /** The declarant is asked for something; until the answer, customs' clock stands still. */
    public void ask(Instant at) {
        if (!isLive() || !isCheckMissing()) {
            throw new CheckRefused(status, lane);
        }
        askedSince = askedSince == null ? at : askedSince;
    }

    /** All that was asked is answered: the clock goes on. */
    public void answered(Instant at) {
        if (askedSince != null && promisedBy != null) {
            promisedBy = promisedBy.plus(Duration.between(askedSince, at));
        }
        askedSince = null;
    }

    /** A check is done with: it counts no more, and another one is called for. */
    public void voidCheck(Instant newPromise) {
        checkOutcome = null;
        checkedAt = null;
        checkNeeded = true;
        promisedBy = newPromise;
    }

    /** By two officers' decision no check is called for any more. */
    public void waiveCheck() {
        if (!isLive() || !isCheckMissing()) {
            throw new CheckRefused(status, lane);
        }
        checkNeeded = false;
    }

    /** Lets the goods go. Who calls this has seen that no step is missing. */
    public void release(Instant at) {
        if (status != Status.PAID || isCheckMissing()) {
            throw new IllegalStateException("released with steps missing: " + id);
        }
        status = Status.RELEASED;
        releasedAt = at;
    }

    /** Takes a release back. From now on an officer has to check, whatever the lane, and to release again. */
    public void revokeRelease(Instant newPromise) {
        if (status != Status.RELEASED) {
            throw new IllegalStateException("no release to revoke: " + id);
        }
        status = Status.PAID;
        releasedAt = null;
        voidCheck(newPromise);
    }

    /** Ends it. Refused once it is paid or released. */
    public void cancel() {
        if (status == Status.CANCELLED || status == Status.RELEASED || dues.isPaidInPart() || isSecured()) {
            throw new CancellationRefused(status);
        }
        status = Status.CANCELLED;
    }

    /** True while an officer's conforming check is called for and has not been made. */
    public boolean isCheckMissing() {
        return checkNeeded && checkOutcome != Outcome.CONFORMING;
    }

    public boolean isCheckNeeded() {
        return checkNeeded;
    }

    public boolean isLive() {
        return status == Status.ASSESSED || status == Status.PAID;
    }

    public UUID getId() {
        return id;
    }

    public long version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public Lane lane() {
        return lane;
    }

    public List<LaneReason> laneReasons() {
        return List.copyOf(laneReasons);
    }

    public String ruleSetVersion() {
        return ruleSetVersion;
    }

    public String tariffVersion() {
        return tariffVersion;
    }

    /** How often it was amended, or corrected by customs; what it said before is kept by {@link Versions}. */
    public int amendments() {
        return amendments;
    }

    /** The decision that holds the assessment. */
    public UUID assessmentId() {
        return assessmentId;
    }

    public Money amountDue() {
        return dues.due();
    }

    public Money amountPaid() {
        return dues.paid();
    }

    /** What was paid before customs assessed anew; what is due comes on top of it. */
    public Money paidBefore() {
        return dues.before();
    }

    /** What a guarantee stands for. */
    public Money amountSecured() {
        return dues.secured();
    }

    /** Empty before an officer's check, and after a revocation. */
    public Optional<Outcome> checkOutcome() {
        return Optional.ofNullable(checkOutcome);
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** By when an officer looks at it; empty if nothing is promised. */
    public Optional<Instant> promisedBy() {
        return Optional.ofNullable(promisedBy);
    }

    /** Since when the declarant has been asked for something; empty if nothing is asked. */
    public Optional<Instant> askedSince() {
        return Optional.ofNullable(askedSince);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Declaration that && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
