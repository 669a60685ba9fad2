package corridor.events;

import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.UnLocode;
import corridor.port.YardPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of each event, with everything said that can be said; and the same with only what must be said. */
final class Samples {
    static final ContainerNumber BOX = new ContainerNumber("CSQU3054383");
    static final ParkCode RASHAKAI = new ParkCode("rashakai");

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Facility GWADAR = new Facility(new UnLocode("PKGWD"), "GIT");
    private static final Facility SOMEWHERE = new Facility(new UnLocode("PKGWD"), null);
    private static final TransportMeans SHIP =
            new TransportMeans(ModeOfTransport.VESSEL, "9074729-123N", "COSCO GWADAR", "9074729", "123N", null);
    private static final TransportMeans UNKNOWN_TRAIN =
            new TransportMeans(ModeOfTransport.RAIL, null, null, null, null, null);
    private static final Evidence MESSAGE =
            new Evidence("COSU", Evidence.Kind.EDIFACT, "4711/1 segment 9", "ab".repeat(32));
    private static final Evidence WORD = new Evidence("GIT", Evidence.Kind.API, "yard-moves/17", null);
    private static final UUID ID = UUID.fromString("019e6f3c-8a00-7000-8000-000000000001");
    private static final UUID OTHER_ID = UUID.fromString("019e6f3c-8a00-7000-8000-000000000002");

    private Samples() {}

    static List<PortEvent> full() {
        return List.of(
                new EquipmentMoved(
                        BOX,
                        EquipmentEventCode.DISC,
                        EventClassifier.ACT,
                        NOON,
                        GWADAR,
                        SHIP,
                        "22G1",
                        false,
                        new BigDecimal("24000.50"),
                        List.of("PK12345"),
                        MESSAGE),
                new EquipmentAmended(BOX, ID, false, OTHER_ID, NOON, "the crane's clock was wrong", WORD),
                new ContainerStacked(BOX, NOON, GWADAR, new YardPosition("B1", 5, 2, 3), WORD),
                new ContainerWeighed(
                        BOX, NOON, new BigDecimal("24000.50"), ContainerWeighed.Method.SM1, "INDUS PACKERS", MESSAGE),
                new GateOutRefused(ID, BOX, NOON, GWADAR, "LEA-1234", List.of("customs has not released the box")),
                new TransportCallReported(
                        "9074729-123N",
                        TransportCallReported.Code.ARRI,
                        EventClassifier.EST,
                        NOON,
                        GWADAR,
                        SHIP,
                        MESSAGE),
                new GoodsDeclared(ID, BOX, NOON, "INDUS-CLEARING", RASHAKAI),
                new LaneAssigned(ID, BOX, NOON, Lane.YELLOW, "2026-11"),
                new GoodsExamined(ID, BOX, NOON, GoodsExamined.Outcome.CONFORMING),
                new CustomsHoldPlaced(ID, BOX, NOON, "seal broken"),
                new CustomsHoldLifted(ID, BOX, NOON),
                new CustomsReleased(OTHER_ID, ID, BOX, NOON),
                new CustomsReleaseRevoked(OTHER_ID, BOX, NOON, "released in error"),
                new DecisionsSealed("customs", 4711, "cd".repeat(32), NOON),
                new DutyDue(ID, OTHER_ID, BOX, NOON),
                new DutySettled(ID, BOX, NOON, DutySettled.How.PAID),
                new PlanMade(ID, NOON, "retrieval", "B1/5", 7, 6),
                new PlanAccepted(
                        ID,
                        NOON,
                        "retrieval",
                        "B1/5",
                        "operator",
                        List.of(new PlanAccepted.Lift(
                                1, BOX, new YardPosition("B1", 5, 2, 3), new YardPosition("B1", 5, 4, 1)))),
                new PlanReplaced(ID, NOON, OTHER_ID),
                AlarmRaised.seal(
                        ID,
                        AlarmRaised.Kind.LEFT_WITHOUT_RELEASE,
                        BOX.value(),
                        BOX,
                        NOON,
                        "left-without-release 1",
                        "left by road without a release",
                        List.of(MESSAGE, WORD)),
                new AlarmAmended(
                        ID,
                        AlarmRaised.Kind.LEFT_WITHOUT_RELEASE,
                        BOX.value(),
                        BOX,
                        false,
                        NOON,
                        "it had been released"),
                new GeofenceCrossed(ID, "GPS-1", BOX, "RASHAKAI", GeofenceCrossed.Crossing.ENTERED, NOON, true, WORD),
                line(GWADAR));
    }

    /** The records that can be shorter. */
    static List<PortEvent> brief() {
        return List.of(
                new EquipmentMoved(
                        BOX,
                        EquipmentEventCode.GTIN,
                        EventClassifier.PLN,
                        NOON,
                        SOMEWHERE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WORD),
                new EquipmentAmended(BOX, ID, true, null, NOON, null, WORD),
                AlarmRaised.seal(
                        ID,
                        AlarmRaised.Kind.TRACKER_SILENT,
                        "GPS-1",
                        null,
                        NOON,
                        "tracker-silent 1",
                        "nothing heard for a day",
                        List.of(WORD)),
                new AlarmAmended(
                        ID, AlarmRaised.Kind.TRACKER_SILENT, "GPS-1", null, true, NOON, "its readings were sent again"),
                new GeofenceCrossed(ID, "GPS-1", null, "RASHAKAI", GeofenceCrossed.Crossing.LEFT, NOON, false, WORD),
                new GateOutRefused(ID, BOX, NOON, SOMEWHERE, null, List.of("held")),
                new TransportCallReported(
                        "T-1",
                        TransportCallReported.Code.DEPA,
                        EventClassifier.ACT,
                        NOON,
                        SOMEWHERE,
                        UNKNOWN_TRAIN,
                        WORD),
                new GoodsDeclared(ID, BOX, NOON, "INDUS-CLEARING", null),
                new PlanMade(ID, NOON, "berth", null, 912, 905),
                new PlanAccepted(
                        ID,
                        NOON,
                        "retrieval",
                        null,
                        "operator",
                        List.of(new PlanAccepted.Lift(1, BOX, new YardPosition("B1", 5, 2, 3), null))),
                line(null));
    }

    private static ParkStoryEntry line(Facility facility) {
        return ParkStoryEntry.seal(
                RASHAKAI, 1, BOX, "DISC", NOON, NOON.plusSeconds(5), facility, ID, ParkStoryEntry.BEFORE_THE_FIRST);
    }
}
