package corridor.optimizer.berth;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A problem in plain numbers, as searches want it. */
final class Harbour {
    final int ships;
    final int berths;
    final int[] arrival;
    final int[] latest;
    final int[] weight;
    final int[] opening;
    final int[] closing;
    /** Per berth; comes down as it is proven that a better plan does nothing later. */
    final int[] useful;
    /** By berth and ship; 0 where a ship cannot lie. */
    final int[][] handling;
    /** By berth and ship, when it may begin at the earliest; goes up as it is proven that no better plan begins before. */
    final int[][] from;
    /** And at the latest. */
    final int[][] until;
    /** Per berth the ships that fit and are not ruled out, by arrival. */
    final int[][] byArrival;
    /** The same, by handling time over weight: the best order of ships that are all there (Smith's rule). */
    final int[][] bySmith;
    /**
     * From here on all ships are there and none is pressed by its latest departure, so that each berth serves the rest in the
     * order of {@link #bySmith}. Beyond all times where latest departures may press.
     */
    final int allThere;

    final int horizon;

    /** The same, with ships only where their detour is no longer than {@code most}; they may lie elsewhere, but are not sent. */
    private Harbour(Harbour whole, double[][] detours, double most, Begins begins) {
        ships = whole.ships;
        berths = whole.berths;
        arrival = whole.arrival;
        latest = whole.latest;
        weight = whole.weight;
        opening = whole.opening;
        closing = whole.closing;
        useful = whole.useful;
        handling = whole.handling;
        from = copy(whole.from);
        until = copy(whole.until);
        allThere = whole.allThere;
        horizon = whole.horizon;
        byArrival = whole.byArrival.clone();
        bySmith = whole.bySmith.clone();
        ruleOut(detours, most);
        narrow(begins);
    }

    private static int[][] copy(int[][] times) {
        return Arrays.stream(times).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * The same, but a ship is sent only where its detour is longer by {@code most} at most than where it is shortest, and begins
     * at given times.
     */
    Harbour within(double[][] detours, double most, Begins begins) {
        double[][] longer = new double[berths][ships];
        for (int ship = 0; ship < ships; ship++) {
            int j = ship;
            double least = IntStream.range(0, berths)
                    .mapToDouble(k -> detours[k][j])
                    .min()
                    .orElseThrow();
            IntStream.range(0, berths).forEach(k -> longer[k][j] = detours[k][j] - least);
        }
        return new Harbour(this, longer, most, begins);
    }

    /** Leaves ships out of the lists of berths where their detour is longer. */
    void ruleOut(double[][] detours, double most) {
        for (int k = 0; k < berths; k++) {
            double[] detour = detours[k];
            byArrival[k] =
                    IntStream.of(byArrival[k]).filter(j -> detour[j] <= most).toArray();
            bySmith[k] = IntStream.of(bySmith[k]).filter(j -> detour[j] <= most).toArray();
        }
    }

    /** Ships begin within given times only; where they never would, as before. */
    void narrow(Begins begins) {
        for (int k = 0; k < berths; k++) {
            for (int j : byArrival[k]) {
                if (begins.isEver(k, j)) {
                    from[k][j] = Math.max(from[k][j], begins.earliest()[k][j]);
                    until[k][j] = Math.min(until[k][j], begins.latest()[k][j]);
                }
            }
        }
    }

    Harbour(BerthProblem problem) {
        ships = problem.ships().size();
        berths = problem.berths().size();
        arrival = problem.ships().stream().mapToInt(BerthProblem.Ship::arrival).toArray();
        latest = problem.ships().stream()
                .mapToInt(BerthProblem.Ship::latestDeparture)
                .toArray();
        weight = problem.ships().stream().mapToInt(BerthProblem.Ship::weight).toArray();
        opening =
                problem.berths().stream().mapToInt(BerthProblem.Berth::opening).toArray();
        closing = problem.berths().stream()
                .mapToInt(berth -> Math.max(berth.opening(), berth.closing()))
                .toArray();
        handling = new int[berths][ships];
        byArrival = new int[berths][];
        bySmith = new int[berths][];
        for (int k = 0; k < berths; k++) {
            for (int j = 0; j < ships; j++) {
                handling[k][j] =
                        problem.fits(j, k) ? problem.ships().get(j).handling().get(k) : 0;
            }
            byArrival[k] = sorted(handling[k], arrival);
            bySmith[k] = sorted(handling[k], smith(handling[k]));
        }
        useful = closing.clone();
        comeDown();
        from = new int[berths][];
        until = new int[berths][ships];
        for (int k = 0; k < berths; k++) {
            from[k] = arrival.clone();
            for (int j = 0; j < ships; j++) {
                until[k][j] = Math.min(latest[j], useful[k]) - handling[k][j];
            }
        }
        horizon = IntStream.of(useful).max().orElseThrow();
        boolean pressed = IntStream.of(latest).min().orElseThrow() < horizon;
        allThere = pressed ? horizon + 1 : IntStream.of(arrival).max().orElseThrow();
    }

    /** Per ship those of some berths that have it in their lists; or if no berth at all has, that it fits. */
    int[][] berthsByShip(boolean[] some) {
        boolean[] listed = new boolean[ships];
        IntStream.range(0, berths).forEach(k -> IntStream.of(byArrival[k]).forEach(j -> listed[j] = true));
        int[][] found = new int[ships][];
        for (int ship = 0; ship < ships; ship++) {
            int j = ship;
            found[j] = IntStream.range(0, berths)
                    .filter(k -> some[k])
                    .filter(k ->
                            listed[j] ? IntStream.of(byArrival[k]).anyMatch(each -> each == j) : handling[k][j] > 0)
                    .toArray();
        }
        return found;
    }

    /** No berth works longer than if it served all that it admits, one after the other, after the last arrival. */
    private void comeDown() {
        for (int k = 0; k < berths; k++) {
            long longest = opening[k];
            for (int j : byArrival[k]) {
                longest = Math.max(longest, arrival[j]);
            }
            for (int j : byArrival[k]) {
                longest += handling[k][j];
            }
            useful[k] = (int) Math.min(closing[k], longest);
        }
    }

    private static int[] sorted(int[] handling, int[] by) {
        return IntStream.range(0, handling.length)
                .filter(j -> handling[j] > 0)
                .boxed()
                .sorted((one, other) -> by[one] != by[other] ? Integer.compare(by[one], by[other]) : one - other)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A rank for each ship, by handling over weight. */
    private int[] smith(int[] of) {
        int[] order = IntStream.range(0, ships)
                .boxed()
                .sorted((i, j) -> of[i] * weight[j] != of[j] * weight[i]
                        ? Integer.compare(of[i] * weight[j], of[j] * weight[i])
                        : i - j)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[ships];
        for (int place = 0; place < ships; place++) {
            rank[order[place]] = place;
        }
        return rank;
    }
}
