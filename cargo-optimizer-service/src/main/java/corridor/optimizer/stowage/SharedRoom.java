package corridor.optimizer.stowage;

import corridor.optimizer.search.LinearBound;
import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * What no plan can do better than, all ports together: how many boxes of each port and length go into which stacks, where a
 * stack's room is shared, a box above one that leaves earlier is a restow, and each port waits for its long crane. Within a stack
 * boxes to be loaded can always be put in the order of their ports, so that counts are all that matters; weights, plugs and
 * dangers are left out. A linear program, in which the numbers that a port can only have whole, its long crane and the restows,
 * are then split into cases until the lowest case is as high as can be (Land and Doig, Econometrica 28, 1960).
 */
final class SharedRoom {
    /** A greater tableau would take too much memory. */
    private static final long MOST_CELLS = 3_000_000;

    private static final long CELLS_OF_ALL_CASES = 20_000_000;
    private static final int MOST_CASES = 400;
    /** About a second's work. */
    private static final long MOST_WORK = 2_000_000_000;

    private static final double WHOLE = 1e-4;

    private final StowageProblem problem;
    private final List<Room> rooms = new ArrayList<>();
    private final int counts;
    private final int whole;
    private int already;

    /** Stacks of a bay that are alike: their free slots, and when the first of the boxes on board in them leaves. */
    private record Room(int bay, int lengthFt, int earliest, int slots) {}

    /** Some numbers that must be whole are in ranges, and no plan of that kind costs less. */
    private record Case(LinearBound program, double bound) {}

    private SharedRoom(StowageProblem problem) {
        this.problem = problem;
        rooms();
        counts = rooms.size() * problem.ports();
        whole = problem.ports() + 2;
    }

    /** 0 if the vessel is too large for it; what was proven by then if the watch says that it is over. */
    static long of(StowageProblem problem, SearchWatch watch) {
        return new SharedRoom(problem).bound(watch);
    }

    private void rooms() {
        int stacks = problem.stacks().size();
        int[] earliest = new int[stacks];
        int[] slots =
                problem.stacks().stream().mapToInt(StowageProblem.Stack::tiers).toArray();
        java.util.Arrays.fill(earliest, problem.ports() + 1);
        for (StowageProblem.Box box : problem.boxes()) {
            if (box.isOnBoard()) {
                already += earliest[box.stack()] < box.port() ? 1 : 0;
                earliest[box.stack()] = Math.min(earliest[box.stack()], box.port());
                slots[box.stack()]--;
            }
        }
        TreeMap<Room, Integer> alike = new TreeMap<>(Comparator.comparingInt(Room::bay)
                .thenComparingInt(Room::lengthFt)
                .thenComparingInt(Room::earliest));
        for (int stack = 0; stack < stacks; stack++) {
            StowageProblem.Stack each = problem.stacks().get(stack);
            alike.merge(new Room(each.bay(), each.lengthFt(), earliest[stack], 0), slots[stack], Integer::sum);
        }
        alike.forEach((room, free) -> rooms.add(new Room(room.bay, room.lengthFt, room.earliest, free)));
    }

    private long bound(SearchWatch watch) {
        int bays = problem.bays();
        int ports = problem.ports();
        int lengths = 2;
        long rows = (long) ports * lengths + rooms.size() + (long) (ports + 1) * bays + 1 + 2L * whole;
        if (rows * (counts + whole) > MOST_CELLS) {
            return 0;
        }
        PriorityQueue<Case> open = new PriorityQueue<>(Comparator.comparingDouble(Case::bound));
        SearchWatch enough = new Enough(watch, MOST_WORK / (rows * (counts + whole)));
        LinearBound first = new Program().made();
        open.add(new Case(first, first.climb(enough)));
        int most = (int) Math.min(MOST_CASES, CELLS_OF_ALL_CASES / Math.max(1, rows * (counts + whole)));
        int cases = 1;
        while (cases < most && !enough.isOver()) {
            Case lowest = open.poll();
            int broken = broken(lowest.program);
            if (broken < 0) {
                open.add(lowest);
                break;
            }
            int below = (int) Math.floor(lowest.program.value(counts + broken));
            cases += 2;
            split(lowest, atMost(broken), -below, enough, open);
            split(lowest, atLeast(broken), below + 1, enough, open);
        }
        double bound = open.isEmpty() ? 0 : open.peek().bound;
        return already * (long) problem.restowMoves() + (long) Math.ceil(bound - WHOLE);
    }

    /** Ends the search after so many looks, of which there is one before each pivot. */
    private static final class Enough implements SearchWatch {
        private final SearchWatch watch;
        private long left;

        Enough(SearchWatch watch, long looks) {
            this.watch = watch;
            left = looks;
        }

        @Override
        public boolean isOver() {
            return left-- <= 0 || watch.isOver();
        }

        @Override
        public void progressed(long best, long bound, long nodes) {
            // only what comes of it all is told
        }
    }

    /** A case is no lower than the one that it is part of. */
    private static void split(Case of, int row, double side, SearchWatch watch, PriorityQueue<Case> open) {
        LinearBound program = of.program.copy();
        program.side(row, side);
        double bound = Math.max(of.bound, program.climb(watch));
        if (!program.isImpossible()) {
            open.add(new Case(program, bound));
        }
    }

    /** The number that is farthest from whole; -1 if all are whole. */
    private int broken(LinearBound program) {
        int found = -1;
        double farthest = WHOLE;
        for (int i = 0; i < whole; i++) {
            double value = program.value(counts + i);
            double off = Math.abs(value - Math.rint(value));
            if (off > farthest) {
                farthest = off;
                found = i;
            }
        }
        return found;
    }

    private int atLeast(int number) {
        return 2 * number;
    }

    private int atMost(int number) {
        return 2 * number + 1;
    }

    /** Variables: boxes by room and port; the long cranes of port 0 and on; the restows. The first rows are ranges. */
    private final class Program {
        private final List<double[]> a = new ArrayList<>();
        private final List<Double> b = new ArrayList<>();
        private final double[] most = new double[counts + whole];

        LinearBound made() {
            double[] c = new double[counts + whole];
            int restows = counts + whole - 1;
            for (int i = 0; i < whole; i++) {
                c[counts + i] = counts + i == restows ? problem.restowMoves() : 1;
                most[counts + i] = problem.boxes().size();
                row(0)[counts + i] = 1;
                row(-problem.boxes().size())[counts + i] = -1;
            }
            double[] all = row(0);
            all[restows] = 1;
            for (int room = 0; room < rooms.size(); room++) {
                double[] shared = row(-rooms.get(room).slots);
                for (int port = 1; port <= problem.ports(); port++) {
                    shared[count(room, port)] = -1;
                    all[count(room, port)] = port > rooms.get(room).earliest ? -1 : 0;
                    most[count(room, port)] = rooms.get(room).slots;
                }
            }
            for (int port = 1; port <= problem.ports(); port++) {
                boxes(port, 20);
                boxes(port, 40);
            }
            for (int port = 0; port <= problem.ports(); port++) {
                for (int bay = 1; bay < Math.max(2, problem.bays()); bay++) {
                    crane(port, bay);
                }
            }
            return new LinearBound(
                    a.toArray(double[][]::new),
                    b.stream().mapToDouble(Double::doubleValue).toArray(),
                    c,
                    most);
        }

        private double[] row(double side) {
            double[] row = new double[counts + whole];
            a.add(row);
            b.add(side);
            return row;
        }

        private int count(int room, int port) {
            return room * problem.ports() + port - 1;
        }

        private void boxes(int port, int lengthFt) {
            double[] row = row((double) problem.boxes().stream()
                    .filter(box -> !box.isOnBoard() && box.port() == port && box.lengthFt() == lengthFt)
                    .count());
            for (int room = 0; room < rooms.size(); room++) {
                row[count(room, port)] = rooms.get(room).lengthFt == lengthFt ? 1 : 0;
            }
        }

        /** The long crane is no shorter than the work in two adjacent bays. */
        private void crane(int port, int bay) {
            double[] row = row((double) problem.boxes().stream()
                    .filter(box -> box.isOnBoard() && port > 0 && box.port() == port)
                    .filter(box -> isBeside(problem.stacks().get(box.stack()).bay(), bay))
                    .count());
            row[counts + port] = 1;
            for (int room = 0; room < rooms.size(); room++) {
                if (isBeside(rooms.get(room).bay, bay)) {
                    for (int each = 1; each <= problem.ports(); each++) {
                        row[count(room, each)] = port == 0 || each == port ? -1 : 0;
                    }
                }
            }
        }

        private boolean isBeside(int here, int bay) {
            return here == bay || here == bay + 1;
        }
    }
}
