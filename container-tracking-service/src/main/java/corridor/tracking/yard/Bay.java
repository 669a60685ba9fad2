package corridor.tracking.yard;

import corridor.port.YardPosition;
import java.util.Comparator;

/** A bay of a block: what a crane works in, and what moves queue up on. */
record Bay(String block, int number) implements Comparable<Bay> {
    private static final Comparator<Bay> ORDER =
            Comparator.comparing(Bay::block).thenComparingInt(Bay::number);

    static Bay of(YardPosition position) {
        return new Bay(position.block(), position.bay());
    }

    @Override
    public int compareTo(Bay other) {
        return ORDER.compare(this, other);
    }
}
