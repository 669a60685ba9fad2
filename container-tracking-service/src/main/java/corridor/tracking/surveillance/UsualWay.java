package corridor.tracking.surveillance;

import corridor.tracking.position.Earth;
import corridor.tracking.position.Reading;
import java.util.HashSet;
import java.util.Set;

/** Where boxes went, and where they stopped. */
record UsualWay(Set<Cell> gone, Set<Cell> stopped) {
    private static final double HALF_A_CELL_KM = 3.9;

    UsualWay {
        gone = Set.copyOf(gone);
        stopped = Set.copyOf(stopped);
    }

    boolean isUsualStop(Cell cell) {
        return stopped.contains(cell);
    }

    /** Kilometres to the nearest place where others went; 0 on the way and right beside it. */
    double kmOff(Reading reading) {
        if (gone.isEmpty() || gone.contains(Cell.of(reading))) {
            return 0;
        }
        double nearest = Double.MAX_VALUE;
        for (Cell cell : gone) {
            nearest = Math.min(
                    nearest,
                    Earth.metres(reading.latitude(), reading.longitude(), cell.latitude(), cell.longitude()) / 1000);
        }
        return Math.max(0, nearest - HALF_A_CELL_KM);
    }

    /** Counts on how many legs each cell was gone through and stopped in. */
    static final class Count {
        private final java.util.Map<Cell, Integer> gone = new java.util.HashMap<>();
        private final java.util.Map<Cell, Integer> stopped = new java.util.HashMap<>();
        private int legs;

        void add(java.util.List<Reading> readings) {
            java.util.List<Reading> tracked = Traits.tracked(readings);
            if (tracked.isEmpty()) {
                return;
            }
            legs++;
            Set<Cell> cells = new HashSet<>();
            tracked.forEach(reading -> cells.add(Cell.of(reading)));
            cells.forEach(cell -> gone.merge(cell, 1, Integer::sum));
            Set<Cell> stops = new HashSet<>();
            Traits.stops(tracked).forEach(stop -> stops.add(stop.cell()));
            stops.forEach(cell -> stopped.merge(cell, 1, Integer::sum));
        }

        /** What is usual: gone by one in a hundred and by two at least, stopped at by one in twenty. */
        UsualWay way() {
            return new UsualWay(often(gone, Math.max(2, legs / 100)), often(stopped, Math.max(2, legs / 20)));
        }

        private static Set<Cell> often(java.util.Map<Cell, Integer> counts, int least) {
            Set<Cell> often = new HashSet<>();
            counts.forEach((cell, count) -> {
                if (count >= least) {
                    often.add(cell);
                }
            });
            return often;
        }
    }
}
