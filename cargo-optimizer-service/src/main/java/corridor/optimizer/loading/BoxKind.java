package corridor.optimizer.loading;

import java.util.EnumSet;
import java.util.Set;

/**
 * Boxes that are all alike.
 *
 * @param id what they are called outside; not empty
 * @param lengthMm first edge
 * @param widthMm second edge
 * @param heightMm third edge
 * @param upright which of the edges may stand upright; on the floor a box may always be turned by a quarter
 * @param massKg of one box
 * @param bearsKg how much may rest on one box, directly and through others; 0 if nothing may, {@link #ANY_LOAD} if it does
 *     not matter
 * @param stop at which stop of the journey it is unloaded, counted from 1
 * @param count how many there are
 */
public record BoxKind(
        String id,
        int lengthMm,
        int widthMm,
        int heightMm,
        Set<Edge> upright,
        double massKg,
        double bearsKg,
        int stop,
        int count) {
    /** Whatever lies on it, it bears. */
    public static final double ANY_LOAD = Double.POSITIVE_INFINITY;

    /** No box and no cargo space is longer: thirty metres. */
    public static final int LONGEST_MM = 30_000;

    /** No box is heavier: a hundred tonnes. */
    public static final double HEAVIEST_KG = 100_000;

    /** The edges of a box. */
    public enum Edge {
        LENGTH,
        WIDTH,
        HEIGHT
    }

    /** @throws IllegalArgumentException if an edge, the mass or the count is absurd, or no edge may stand upright */
    public BoxKind {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a kind of boxes has an id");
        }
        if (!edge(lengthMm) || !edge(widthMm) || !edge(heightMm)) {
            throw new IllegalArgumentException("box " + id + ": an edge measures 1 to " + LONGEST_MM + " mm");
        }
        if (!(massKg >= 0 && massKg <= HEAVIEST_KG)) {
            throw new IllegalArgumentException("box " + id + ": the mass is 0 to " + HEAVIEST_KG + " kg");
        }
        if (!(bearsKg >= 0)) {
            throw new IllegalArgumentException("box " + id + ": what it bears is not negative");
        }
        if (stop < 1 || count < 1) {
            throw new IllegalArgumentException("box " + id + ": stop and count are at least 1");
        }
        if (upright.isEmpty()) {
            throw new IllegalArgumentException("box " + id + ": one edge at least may stand upright");
        }
        upright = Set.copyOf(EnumSet.copyOf(upright));
    }

    /** Boxes whose mass, strength and stop do not matter. */
    public static BoxKind of(String id, int lengthMm, int widthMm, int heightMm, Set<Edge> upright, int count) {
        return new BoxKind(id, lengthMm, widthMm, heightMm, upright, 0, ANY_LOAD, 1, count);
    }

    /** Of one box, in cubic millimetres. */
    public long volumeMm3() {
        return (long) lengthMm * widthMm * heightMm;
    }

    private static boolean edge(int mm) {
        return mm >= 1 && mm <= LONGEST_MM;
    }
}
