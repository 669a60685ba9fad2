package corridor.optimizer.loading;

import java.util.Optional;

/**
 * A container, or the body of a truck, from inside. x runs from the front wall to the door, y across, z up; all from the
 * corner at the front wall, on the floor.
 *
 * @param id what it is called outside; not empty
 * @param lengthMm along x
 * @param widthMm along y
 * @param heightMm along z
 * @param mostKg how much cargo it may carry; {@link #ANY_MASS} if it does not matter
 * @param balance where the centre of gravity of the cargo must be, if it matters
 * @param axles what the axles bear, if it matters
 */
public record CargoSpace(
        String id,
        int lengthMm,
        int widthMm,
        int heightMm,
        double mostKg,
        Optional<Balance> balance,
        Optional<Axles> axles) {
    /** However heavy the cargo is, it may be carried. */
    public static final double ANY_MASS = Double.POSITIVE_INFINITY;

    /**
     * Where the centre of gravity of the cargo must be, measured from the middle of the floor in millimetres; an empty space
     * is always in balance.
     *
     * @param fromXMm nearest to the front wall: negative is in the front half
     * @param toXMm nearest to the door
     * @param fromYMm negative is on the side of y = 0
     * @param toYMm on the other side
     */
    public record Balance(int fromXMm, int toXMm, int fromYMm, int toYMm) {
        /** @throws IllegalArgumentException if it is a window that nothing can be in */
        public Balance {
            if (fromXMm > toXMm || fromYMm > toYMm) {
                throw new IllegalArgumentException("the window of the centre of gravity ends before it begins");
            }
        }
    }

    /**
     * Two axles, or groups of axles, or the king pin and an axle group. The cargo rests on the two like a beam on its
     * supports.
     *
     * @param frontMm where the front one is, from the front wall; negative if it is before it
     * @param rearMm where the rear one is
     * @param frontMostKg what the front one bears, cargo alone
     * @param rearMostKg what the rear one bears, cargo alone
     */
    public record Axles(int frontMm, int rearMm, double frontMostKg, double rearMostKg) {
        /** @throws IllegalArgumentException if the rear axle is not behind the front one, or a limit is negative */
        public Axles {
            if (frontMm >= rearMm) {
                throw new IllegalArgumentException("the rear axle is behind the front axle");
            }
            if (!(frontMostKg >= 0 && rearMostKg >= 0)) {
                throw new IllegalArgumentException("what an axle bears is not negative");
            }
        }
    }

    /** @throws IllegalArgumentException if a measure is absurd */
    public CargoSpace {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a cargo space has an id");
        }
        if (!edge(lengthMm) || !edge(widthMm) || !edge(heightMm)) {
            throw new IllegalArgumentException(
                    "cargo space " + id + ": an edge measures 1 to " + BoxKind.LONGEST_MM + " mm");
        }
        if (!(mostKg >= 0)) {
            throw new IllegalArgumentException("cargo space " + id + ": what it carries is not negative");
        }
    }

    /** A space in which only room matters. */
    public static CargoSpace of(String id, int lengthMm, int widthMm, int heightMm) {
        return new CargoSpace(id, lengthMm, widthMm, heightMm, ANY_MASS, Optional.empty(), Optional.empty());
    }

    /** In cubic millimetres. */
    public long volumeMm3() {
        return (long) lengthMm * widthMm * heightMm;
    }

    private static boolean edge(int mm) {
        return mm >= 1 && mm <= BoxKind.LONGEST_MM;
    }
}
