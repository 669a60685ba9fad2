package corridor.tracking.prediction;

import corridor.tracking.container.What;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One journey of a box as far as it matters for predictions, in event time. Values that nobody has told are null.
 *
 * @param id what tells it from the box's other journeys, and stays the same when more is told
 * @param cameBy how it came into our port
 * @param leftBy how it left our port
 * @param atPark when it arrived at the park that it is bound for
 * @param sizeType as told by its arrival: later words are not known at the moments from which is learned; the next two likewise
 * @param freeUntil when its free time ends
 * @param steps what customs did, in event time
 * @param announced its arrivals at the gate as announced
 * @param trucks that were booked to fetch it
 */
public record PortVisit(
        String id,
        Way cameBy,
        Instant arrived,
        Way leftBy,
        Instant left,
        Instant atPark,
        String sizeType,
        Boolean empty,
        String carrier,
        Instant freeUntil,
        List<Step> steps,
        List<Announcement> announced,
        List<Truck> trucks) {

    public enum Way {
        SHIP,
        GATE
    }

    /**
     * A step of customs.
     *
     * @param of what it is about: the lane, the park declared, the hold, the duty or the release; may be null
     */
    public record Step(Instant at, What what, String of) {}

    /**
     * An arrival at the gate, and by what it is announced.
     *
     * @param carrier as was known by then; may be null
     */
    public record Announcement(Instant at, String by, String carrier) {}

    /**
     * A truck's slot and since when it is booked.
     *
     * @param cancelledAt null if it was not
     */
    public record Truck(Instant bookedAt, Instant from, Instant cancelledAt) {
        boolean isExpected(Instant at) {
            return !bookedAt.isAfter(at) && (cancelledAt == null || cancelledAt.isAfter(at));
        }
    }

    public PortVisit {
        Objects.requireNonNull(id, "id");
        steps = List.copyOf(steps);
        announced = List.copyOf(announced);
        trucks = List.copyOf(trucks);
    }

    boolean isIn(Instant at) {
        return arrived != null && !arrived.isAfter(at) && (left == null || left.isAfter(at));
    }

    boolean isOnRoad(Instant at) {
        return left != null && leftBy == Way.GATE && !left.isAfter(at) && (atPark == null || atPark.isAfter(at));
    }
}
