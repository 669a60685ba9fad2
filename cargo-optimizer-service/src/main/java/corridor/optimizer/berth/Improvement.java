package corridor.optimizer.berth;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Betters a plan by {@link Dive}s along the prices and {@link Annealing}: first through all berths, then through a few with all
 * others as they are (Shaw's large neighbourhoods, CP 1998), and when that has long come to nothing, through most of them.
 */
final class Improvement {
    private static final long MOVES_PER_SHIP = 5_000;
    /** After as many turns that came to nothing, nearly all berths are planned anew. */
    private static final int PATIENCE = 16;

    /** One in so many turns looks at all that is not ruled out, and strays further. */
    private static final int ANYWHERE = 12;

    /** How many times hotter it gets then, turn by turn. */
    private static final int HOTTEST = 8;

    private static final int FEW = 4;
    private static final int MORE = 6;
    /** How many times likelier one berth may be chosen than another. */
    private static final double MOST_LIKELY = 4;

    private static final double HOT = 0.3;
    private static final double WARM = 0.04;
    private static final double COLD = 0.015;

    private final Harbour harbour;
    private final Proof proof;
    private final Progress progress;
    private final SplittableRandom random;
    /** What is improved next. */
    private final Schedule current;

    /** For so many turns it was not. */
    private int fruitless;

    private int turn;

    Improvement(Harbour harbour, Proof proof, Progress progress, SplittableRandom random) {
        this.harbour = harbour;
        this.proof = proof;
        this.progress = progress;
        this.random = random;
        current = new Schedule(harbour);
        current.become(progress.best);
    }

    /** Plans some berths anew, all others as they are; first, and when that has long come to nothing, nearly all. */
    void next() {
        boolean kick = fruitless >= PATIENCE;
        if (kick) {
            current.become(progress.best);
        }
        int count = kick ? 1 + harbour.berths * 3 / 4 : FEW + random.nextInt(MORE);
        boolean[] berths = some(turn == 0 ? harbour.berths : count);
        boolean anywhere = turn % ANYWHERE == ANYWHERE - 1;
        double hot = anywhere ? HOT * (1 + turn / ANYWHERE % HOTTEST) : WARM;
        turn++;
        Harbour near = anywhere ? harbour : proof.near();
        double reach = Math.max(1, (progress.best.cost - proof.prices.bound) / 2);
        Schedule schedule = new Schedule(harbour);
        schedule.become(current);
        Paths paths = anywhere ? new BerthPaths(harbour) : proof.nearPaths();
        Dive dive = new Dive(near, paths, berths, current, proof.prices.price, reach, random.split(), progress);
        boolean hope = kick || dive.hasHope(current.cost(berths));
        boolean done = !hope || dive.plan(schedule);
        progress.did(dive.work);
        if (!done) {
            return;
        }
        Schedule planned = new Schedule(harbour);
        planned.become(schedule);
        long movers = IntStream.range(0, harbour.ships)
                .filter(j -> berths[planned.berthOf[j]])
                .count();
        if (!progress.isDone()) {
            progress.work += new Annealing(near, berths, schedule, planned, random.split())
                    .run(movers * MOVES_PER_SHIP, hot, COLD, progress);
        }
        take(planned, kick);
    }

    private void take(Schedule planned, boolean kick) {
        fruitless = kick || planned.cost < current.cost ? 0 : fruitless + 1;
        if (kick || planned.cost <= current.cost) {
            current.become(planned);
        }
        Schedule best = progress.best;
        if (planned.isInTime() && (planned.cost <= best.cost || !best.isInTime())) {
            best.become(planned);
        }
        progress.note();
    }

    /** A few, rather those on which the plan pays more above the cheapest path than on others. */
    private boolean[] some(int most) {
        double[] excess = new double[harbour.berths];
        for (int k = 0; k < harbour.berths; k++) {
            excess[k] = Math.max(0, current.lessPrices(k, proof.prices.price) - proof.prices.cheapest[k]);
        }
        double usual = Arrays.stream(excess).average().orElseThrow();
        boolean[] some = new boolean[harbour.berths];
        int count = Math.min(harbour.berths, most);
        for (int chosen = 0; chosen < count; ) {
            int berth = random.nextInt(harbour.berths);
            if (!some[berth] && random.nextDouble() * (usual + 1) * MOST_LIKELY < excess[berth] + usual + 1) {
                some[berth] = true;
                chosen++;
            }
        }
        return some;
    }
}
