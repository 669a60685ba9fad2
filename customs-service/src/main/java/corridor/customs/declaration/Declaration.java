package corridor.customs.declaration;

import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.ContainerNumber;
import corridor.port.Money;
import corridor.port.ParkCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A declaration of goods, from lodging to release. What was declared changes by amendment only; how far it has come does. It moves on
 * only by its own methods, each of which refuses what does not fit.
 */
@Entity
public class Declaration {
    private static final Currency RUPEES = Currency.getInstance("PKR");

    @Id
    private UUID id;

    @Version
    private long version;

    private String declarant;
    private String reference;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private String consignee;
    private String importerTaxNumber;
    private String consignor;
    private String exportationCountry;
    private String transportDocument;
    private ParkCode destinationPark;
    private String currency;
    private BigDecimal freight;
    private BigDecimal insurance;
    private Instant lodgedAt;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    private String ruleSetVersion;
    private String tariffVersion;
    private UUID assessmentId;
    private BigDecimal amountDue;
    private BigDecimal amountPaid;
    private BigDecimal amountSecured;
    private BigDecimal paidBefore;
    private int amendments;
    private boolean checkNeeded;

    @Enumerated(EnumType.STRING)
    private Outcome checkOutcome;

    private Instant checkedAt;
    private Instant promisedBy;
    private Instant askedSince;
    private Instant releasedAt;

    @ElementCollection
    @CollectionTable(name = "declaration_container", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    @Column(name = "container_number")
    private List<ContainerNumber> containers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "declaration_item", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<Item> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "declaration_document", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<Document> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "declaration_lane_reason", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "position")
    private List<LaneReason> laneReasons = new ArrayList<>();

    /** For JPA. */
    protected Declaration() {}

    /** A declaration that has been lodged, given its lane and assessed. */
    public Declaration(Lodged lodged) {
        Lodged.Declared declared = lodged.declared();
        this.id = lodged.id();
        this.declarant = lodged.declarant();
        this.reference = declared.reference();
        this.lodgedAt = lodged.at();
        this.day = lodged.day();
        this.status = lodged.amountDue().signum() == 0 ? Status.PAID : Status.ASSESSED;
        this.lane = lodged.lane();
        this.ruleSetVersion = lodged.ruleSetVersion();
        this.tariffVersion = lodged.tariffVersion();
        this.assessmentId = lodged.assessmentId();
        this.amountDue = lodged.amountDue();
        this.amountPaid = BigDecimal.ZERO;
        this.amountSecured = BigDecimal.ZERO;
        this.paidBefore = BigDecimal.ZERO;
        this.checkNeeded = lodged.lane() != Lane.GREEN;
        this.promisedBy = lodged.promisedBy();
        says(declared);
        this.laneReasons.addAll(lodged.laneReasons());
    }

    /**
     * Says something else from now on. The lane becomes no milder by that: nobody amends himself out of an examination.
     * Refused once it is paid, released or cancelled, or an officer has begun.
     */
    public void amend(Lodged amended) {
        if (!isLive() || isPaidInPart() || (status == Status.PAID && amountDue.signum() > 0)) {
            throw AmendmentRefused.tooFar(status);
        }
        if (checkOutcome != null) {
            throw AmendmentRefused.begun();
        }
        amendments++;
        containers.clear();
        items.clear();
        documents.clear();
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
        amountDue = amended.amountDue();
        status = amountDue.signum() == 0 ? Status.PAID : Status.ASSESSED;
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
        items.clear();
        items.addAll(corrected);
        assessmentId = newAssessment;
        tariffVersion = newTariffVersion;
        paidBefore = paidBefore.add(amountPaid);
        amountPaid = BigDecimal.ZERO;
        amountDue = due.subtract(paidBefore).max(BigDecimal.ZERO);
        status = amountDue.signum() == 0 ? Status.PAID : Status.ASSESSED;
    }

    private boolean isPaidInPart() {
        return amountPaid.signum() > 0 || paidBefore.signum() > 0;
    }

    private void says(Lodged.Declared declared) {
        procedure = declared.procedure();
        consignee = declared.consignee();
        importerTaxNumber = declared.importerTaxNumber();
        consignor = declared.consignor();
        exportationCountry = declared.exportationCountry();
        transportDocument = declared.transportDocument();
        destinationPark = declared.destinationPark();
        currency = declared.currency();
        freight = declared.freight();
        insurance = declared.insurance();
        containers.addAll(declared.containers());
        items.addAll(declared.items());
        documents.addAll(declared.documents());
    }

    /** What the declarant said, as it stands. */
    public Lodged.Declared declared() {
        return new Lodged.Declared(
                reference,
                procedure,
                consignee,
                importerTaxNumber,
                consignor,
                exportationCountry,
                transportDocument,
                destinationPark,
                currency,
                freight,
                insurance,
                List.copyOf(containers),
                List.copyOf(items),
                List.copyOf(documents));
    }

    /** Takes a payment of exactly what is due, be it that a guarantee has stood for it until now. Refuses any other. */
    public void pay(BigDecimal amount, String paidIn) {
        mustBePayable();
        PaymentRefused.ifNotExact(amount, paidIn, amountDue());
        amountPaid = amount;
        amountSecured = BigDecimal.ZERO;
        if (status == Status.ASSESSED) {
            status = Status.PAID;
        }
    }

    /** A guarantee stands for all that is due until it is paid: as good as paid for release. */
    public void secure() {
        PaymentRefused.ifNotPayable(status, amountDue());
        amountSecured = amountDue;
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
        return amountSecured.signum() > 0;
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

    /** Takes a document that was handed in later. */
    public void hand(Document document) {
        documents.add(document);
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
        if (status == Status.CANCELLED || status == Status.RELEASED || isPaidInPart() || isSecured()) {
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

    public String declarant() {
        return declarant;
    }

    public String reference() {
        return reference;
    }

    public Procedure procedure() {
        return procedure;
    }

    public String consignee() {
        return consignee;
    }

    public Optional<ParkCode> destinationPark() {
        return Optional.ofNullable(destinationPark);
    }

    public String currency() {
        return currency;
    }

    public BigDecimal freight() {
        return freight;
    }

    public Optional<BigDecimal> insurance() {
        return Optional.ofNullable(insurance);
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    public LocalDate day() {
        return day;
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
        return new Money(amountDue, RUPEES);
    }

    public Money amountPaid() {
        return new Money(amountPaid, RUPEES);
    }

    /** What was paid before customs assessed anew; what is due comes on top of it. */
    public Money paidBefore() {
        return new Money(paidBefore, RUPEES);
    }

    /** What a guarantee stands for. */
    public Money amountSecured() {
        return new Money(amountSecured, RUPEES);
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

    public List<ContainerNumber> containers() {
        return List.copyOf(containers);
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    public List<Document> documents() {
        return List.copyOf(documents);
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
