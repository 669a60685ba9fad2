package corridor.tracking.container;

import corridor.events.ContainerStacked;
import corridor.port.Facility;
import corridor.port.YardPosition;
import corridor.tracking.place.Places;

/**
 * Where a box is after one of its facts.
 *
 * @param facility null while only announced
 * @param position null if it stands in no known slot
 * @param since the fact that brought it into this phase; null while only announced
 * @param stackedBy the fact that brought it into its slot; null if it stands in no known slot
 */
public record Situation(
        Phase phase, Facility facility, YardPosition position, RecordedFact since, RecordedFact stackedBy) {

    static final Situation ANNOUNCED = new Situation(Phase.ANNOUNCED, null, null, null, null);

    /** Where it is after one more fact. Only what has actually happened moves a box. */
    Situation after(RecordedFact recorded, Places places) {
        Fact fact = recorded.fact();
        if (!fact.isActual()) {
            return this;
        }
        return switch (fact.what()) {
            case DISC, GTIN -> arrived(recorded, places);
            case STACKED ->
                new Situation(
                        Phase.IN_PORT,
                        fact.facility(),
                        ((ContainerStacked) fact.event()).position(),
                        isIn(fact.facility()) ? since : recorded,
                        recorded);
            case LOAD -> new Situation(Phase.ON_BOARD, fact.facility(), null, recorded, null);
            case GTOT -> new Situation(Phase.ON_THE_ROAD, fact.facility(), null, recorded, null);
            default -> this;
        };
    }

    /** Being told twice of an arrival, by clocks that differ, does not move a box that has been stacked meanwhile. */
    private Situation arrived(RecordedFact recorded, Places places) {
        Facility where = recorded.fact().facility();
        if (places.parkAt(where).isPresent()) {
            return new Situation(Phase.AT_PARK, where, null, recorded, null);
        }
        if (isIn(where)) {
            Facility closer = facility.code() == null ? where : facility;
            return new Situation(Phase.IN_PORT, closer, position, since, stackedBy);
        }
        return new Situation(Phase.IN_PORT, where, null, recorded, null);
    }

    private boolean isIn(Facility where) {
        return phase == Phase.IN_PORT && facility.unLocode().equals(where.unLocode());
    }

    /** True if it is in our own port. */
    public boolean isInOurPort(Places places) {
        return phase == Phase.IN_PORT && places.isOurs(facility);
    }
}
