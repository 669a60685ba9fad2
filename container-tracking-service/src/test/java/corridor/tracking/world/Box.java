package corridor.tracking.world;

import corridor.events.ContainerStacked;
import corridor.events.ContainerWeighed;
import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.EventEnvelope;
import corridor.events.Evidence;
import corridor.events.GoodsDeclared;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.events.ModeOfTransport;
import corridor.events.PortEvent;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.YardPosition;
import corridor.service.testing.Boxes;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be told of a box. Times are minutes after {@link #START}. */
public record Box(ContainerNumber number) {
    public static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private static final URI CUSTOMS = URI.create("/corridor/customs");

    /** A box with a number that no other test has. */
    public static Box any() {
        return new Box(Boxes.next());
    }

    public static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    public Fact discharged(int minute) {
        return discharged(minute, Particulars.NONE);
    }

    public Fact discharged(int minute, Particulars particulars) {
        TransportMeans vessel =
                new TransportMeans(ModeOfTransport.VESSEL, "9074729-123N", "MV Test", "9074729", "123N", null);
        return Fact.of(moved(EquipmentEventCode.DISC, minute, Sites.TERMINAL, vessel), particulars);
    }

    public Fact gatedIn(int minute) {
        return gatedIn(minute, Sites.TERMINAL);
    }

    public Fact gatedIn(int minute, Facility where) {
        return Fact.of(moved(EquipmentEventCode.GTIN, minute, where, null), Particulars.NONE);
    }

    /** As a terminal reports it, not as our gate decides it. */
    public Fact gatedOut(int minute) {
        return gatedOut(minute, Sites.TERMINAL);
    }

    public Fact gatedOut(int minute, Facility where) {
        return Fact.of(
                moved(EquipmentEventCode.GTOT, minute, where, TransportMeans.truck("TKA-123")), Particulars.NONE);
    }

    public Fact loaded(int minute, Facility where, Particulars particulars) {
        return Fact.of(moved(EquipmentEventCode.LOAD, minute, where, null), particulars);
    }

    public Fact stacked(int minute, String block, int bay, int row, int tier) {
        return Fact.of(new ContainerStacked(
                number,
                at(minute),
                Sites.TERMINAL,
                new YardPosition(block, bay, row, tier),
                new Evidence("TERMINAL", Evidence.Kind.API, "yard", null)));
    }

    public Fact declared(int minute, String declarant, String park) {
        return declared(minute, Ids.next(), declarant, park);
    }

    public Fact declared(int minute, UUID declaration, String declarant, String park) {
        return heard(new GoodsDeclared(
                declaration, number, at(minute), declarant, park == null ? null : new ParkCode(park)));
    }

    public Fact laned(int minute, UUID declaration, Lane lane) {
        return heard(new LaneAssigned(declaration, number, at(minute), lane, "1"));
    }

    public Fact examined(int minute, UUID declaration, GoodsExamined.Outcome outcome) {
        return heard(new GoodsExamined(declaration, number, at(minute), outcome));
    }

    public Fact released(int minute) {
        return released(minute, Ids.next());
    }

    public Fact released(int minute, UUID release) {
        return heard(new CustomsReleased(release, new UUID(1, 1), number, at(minute)));
    }

    public Fact revoked(int minute, UUID release) {
        return heard(new CustomsReleaseRevoked(release, number, at(minute), "forged invoice"));
    }

    public Fact held(int minute, UUID hold) {
        return heard(new CustomsHoldPlaced(hold, number, at(minute), "intelligence"));
    }

    public Fact lifted(int minute, UUID hold) {
        return heard(new CustomsHoldLifted(hold, number, at(minute)));
    }

    public Fact due(int minute, UUID due) {
        return heard(new DutyDue(due, new UUID(1, 1), number, at(minute)));
    }

    public Fact settled(int minute, UUID due) {
        return heard(new DutySettled(due, number, at(minute), DutySettled.How.PAID));
    }

    public Fact weighed(int minute) {
        return Fact.of(new ContainerWeighed(
                number,
                at(minute),
                new BigDecimal("24180"),
                ContainerWeighed.Method.SM1,
                null,
                new Evidence("TERMINAL", Evidence.Kind.EDIFACT, "1/2", null)));
    }

    public EquipmentMoved moved(EquipmentEventCode code, int minute, Facility where, TransportMeans transport) {
        return new EquipmentMoved(
                number,
                code,
                EventClassifier.ACT,
                at(minute),
                where,
                transport,
                "22G1",
                false,
                new BigDecimal("24000"),
                List.of(),
                new Evidence("TERMINAL", Evidence.Kind.EDIFACT, "1/1", null));
    }

    /** The same move, as it was planned. */
    public Fact planned(EquipmentEventCode code, int minute) {
        EquipmentMoved actual = moved(code, minute, Sites.TERMINAL, null);
        return Fact.of(
                new EquipmentMoved(
                        number,
                        code,
                        EventClassifier.PLN,
                        actual.occurredAt(),
                        actual.facility(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        actual.evidence()),
                Particulars.NONE);
    }

    private static Fact heard(PortEvent event) {
        return Fact.heard(
                new EventEnvelope<>(Ids.next(), CUSTOMS, event.occurredAt(), null, event),
                new Evidence(CUSTOMS.toString(), Evidence.Kind.CUSTOMS, "customs' books", null));
    }

    @Override
    public String toString() {
        return number.value();
    }
}
