package corridor.optimizer.berth;

import java.util.stream.IntStream;

/** Where the cheapest paths disagree: what tells how to part a {@link Branch}. */
final class Parting {
    /** A spread of begins, in weighted steps, from which on time parts better than berths do. */
    private static final double SPREAD = 0.5;

    private final Harbour harbour;
    /** By berth and ship, over the paths seen. */
    private final int[][] visits;

    private final double[] begins;
    private final double[] squares;

    Parting(Harbour harbour) {
        this.harbour = harbour;
        visits = new int[harbour.berths][harbour.ships];
        begins = new double[harbour.ships];
        squares = new double[harbour.ships];
    }

    void see(Paths paths, int berth) {
        int time = harbour.opening[berth];
        for (int i = 0; i < paths.length; i++) {
            int j = paths.path[i];
            time = Math.max(time, harbour.arrival[j]);
            visits[berth][j]++;
            begins[j] += time;
            squares[j] += (double) time * time;
            time += harbour.handling[berth][j];
        }
    }

    /** Two branches that hold all plans of one between them; none if it holds a single plan at most. */
    Branch[] of(Branch whole) {
        int spread = -1;
        double most = SPREAD;
        int shared = -1;
        int few = Integer.MAX_VALUE;
        for (int j = 0; j < harbour.ships; j++) {
            double deviation = harbour.weight[j] * deviation(j);
            if (whole.from()[j] < whole.until()[j] && deviation > most) {
                most = deviation;
                spread = j;
            }
            int mainly = visits[berthOf(j)][j];
            int elsewhere = visits(j) - mainly;
            if (elsewhere > 0 && mainly - elsewhere < few) {
                few = mainly - elsewhere;
                shared = j;
            }
        }
        if (spread >= 0) {
            return atTime(whole, spread, (int) Math.floor(begins[spread] / visits(spread)));
        }
        return shared >= 0 ? atBerth(whole, shared, berthOf(shared)) : anyhow(whole);
    }

    private Branch[] atTime(Branch whole, int ship, int mean) {
        int time = Math.clamp(mean, whole.from()[ship], whole.until()[ship] - 1);
        return new Branch[] {whole.begunBy(ship, time), whole.begunAfter(ship, time)};
    }

    private Branch[] atBerth(Branch whole, int ship, int berth) {
        return new Branch[] {whole.only(berth, ship, harbour.berths), whole.barred(berth, ship)};
    }

    private Branch[] anyhow(Branch whole) {
        for (int ship = 0; ship < harbour.ships; ship++) {
            int j = ship;
            int[] berths = IntStream.range(0, harbour.berths)
                    .filter(k -> harbour.handling[k][j] > 0 && !whole.isBarred(k, j))
                    .toArray();
            if (berths.length > 1) {
                return atBerth(whole, j, berths[0]);
            }
            if (berths.length == 1 && whole.from()[j] < whole.until()[j]) {
                return atTime(whole, j, (whole.from()[j] + whole.until()[j]) / 2);
            }
        }
        return new Branch[0];
    }

    private int visits(int ship) {
        int sum = 0;
        for (int[] berth : visits) {
            sum += berth[ship];
        }
        return sum;
    }

    private int berthOf(int ship) {
        int most = 0;
        for (int k = 1; k < harbour.berths; k++) {
            most = visits[k][ship] > visits[most][ship] ? k : most;
        }
        return most;
    }

    private double deviation(int ship) {
        int count = visits(ship);
        double mean = count == 0 ? 0 : begins[ship] / count;
        return count == 0 ? 0 : Math.sqrt(Math.max(0, squares[ship] / count - mean * mean));
    }
}
