package corridor.optimizer.quay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A problem in plain numbers, with what each ship could do were it alone. */
final class Waterside {
    static final int NEVER = Integer.MAX_VALUE;

    final QuayProblem problem;
    final int ships;
    final int horizon;
    final int cranes;
    final int lengthM;
    final int[] length;
    final int[] arrival;
    final int[] latest;
    final int[] weight;
    final int[] fewest;
    /** By ship, then by cranes beyond the fewest; no more than there are. */
    final int[][] handling;
    /** By ship: the stretches it may lie in, {@code {from, to}} each, as long as it is or longer. */
    final int[][][] stretches;
    /** By ship and time: the first time from then on at which the tide lets it pass; {@link #NEVER} if none does. */
    private final int[][] passable;

    Waterside(QuayProblem problem) {
        this.problem = problem;
        ships = problem.ships().size();
        horizon = problem.horizon();
        cranes = problem.cranes();
        lengthM = problem.lengthM();
        length = of(QuayProblem.Ship::lengthM);
        arrival = of(QuayProblem.Ship::arrival);
        latest = of(ship -> Math.min(problem.horizon(), ship.latestDeparture()));
        weight = of(QuayProblem.Ship::weight);
        fewest = of(QuayProblem.Ship::fewestCranes);
        handling = problem.ships().stream()
                .map(ship -> ship.handling().stream()
                        .mapToInt(Integer::intValue)
                        .limit(Math.max(0, cranes - ship.fewestCranes() + 1))
                        .toArray())
                .toArray(int[][]::new);
        stretches = problem.ships().stream().map(this::stretches).toArray(int[][][]::new);
        passable = problem.ships().stream().map(this::passable).toArray(int[][]::new);
    }

    private int[] of(ToIntFunction<QuayProblem.Ship> what) {
        return problem.ships().stream().mapToInt(what).toArray();
    }

    private int[][] stretches(QuayProblem.Ship ship) {
        List<int[]> stretches = new ArrayList<>();
        int from = -1;
        for (QuayProblem.Section section : problem.sections()) {
            boolean deep = section.depthCm() >= ship.draughtCm();
            if (deep && from < 0) {
                from = section.fromM();
            }
            if (!deep && from >= 0) {
                stretches.add(new int[] {from, section.fromM()});
                from = -1;
            }
        }
        if (from >= 0) {
            stretches.add(new int[] {from, lengthM});
        }
        return stretches.stream()
                .filter(stretch -> stretch[1] - stretch[0] >= ship.lengthM())
                .toArray(int[][]::new);
    }

    private int[] passable(QuayProblem.Ship ship) {
        int[] next = new int[horizon + 2];
        boolean[] deep = new boolean[horizon + 1];
        if (problem.tides().isEmpty()) {
            Arrays.fill(deep, true);
        }
        for (QuayProblem.Tide tide : problem.tides()) {
            if (tide.depthCm() >= ship.draughtCm() && tide.from() <= horizon) {
                Arrays.fill(deep, tide.from(), Math.min(horizon + 1, tide.until()), true);
            }
        }
        next[horizon + 1] = NEVER;
        for (int t = horizon; t >= 0; t--) {
            next[t] = deep[t] ? t : next[t + 1];
        }
        return next;
    }

    int passableFrom(int ship, int time) {
        return time > horizon ? NEVER : passable[ship][time];
    }

    /** When a ship leaves that is worked on from a time by so many cranes beyond its fewest; {@link #NEVER} if too late. */
    int departure(int ship, int start, int more) {
        int departure = passableFrom(ship, start + handling[ship][more]);
        return departure <= latest[ship] ? departure : NEVER;
    }

    /** Why there can be no plan, if a single ship tells; empty proves nothing. */
    Optional<String> impossible() {
        for (int ship = 0; ship < ships; ship++) {
            Optional<QuayPlan.Stay> fixed = problem.ships().get(ship).fixed();
            String reason = lengthM < length[ship]
                    ? "is longer than the quay"
                    : stretches[ship].length == 0
                            ? "finds no stretch of quay that is long and deep enough"
                            : handling[ship].length == 0
                                    ? "needs more cranes than there are"
                                    : earliest(ship) == NEVER
                                            ? "cannot come, be served and go in time, even alone"
                                            : fixed.isPresent() && !isRight(ship, fixed.get())
                                                    ? "is fixed where or when it may not lie"
                                                    : null;
            if (reason != null) {
                return Optional.of("ship " + ship + " " + reason);
            }
        }
        return Optional.empty();
    }

    /** When a ship leaves if it has the port to itself. */
    int earliest(int ship) {
        int earliest = NEVER;
        for (int start = passableFrom(ship, arrival[ship]);
                start < latest[ship] && start < earliest;
                start = passableFrom(ship, start + 1)) {
            for (int more = 0; more < handling[ship].length; more++) {
                earliest = Math.min(earliest, departure(ship, start, more));
            }
        }
        return earliest;
    }

    private boolean isRight(int ship, QuayPlan.Stay stay) {
        int more = stay.cranes() - fewest[ship];
        return more >= 0
                && more < handling[ship].length
                && stay.start() >= arrival[ship]
                && stay.start() <= horizon
                && stay.departure() <= latest[ship]
                && stay.departure() >= stay.start() + handling[ship][more]
                && passableFrom(ship, stay.start()) == stay.start()
                && passableFrom(ship, stay.departure()) == stay.departure()
                && Arrays.stream(stretches[ship])
                        .anyMatch(stretch ->
                                stretch[0] <= stay.positionM() && stay.positionM() + length[ship] <= stretch[1]);
    }
}
