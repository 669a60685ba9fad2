package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Improves a plan box by box: all lifts of one box are taken out of it, and the best way of the box through what the others do is
 * put in again, found by dynamic programming over the lifts and the places where it can stand meanwhile (Feillet, Parragh and
 * Tricoire, C&amp;OR 108, 2019). Of ways that are as good one is drawn, so that a plan that gets no better at least changes.
 */
final class Rerouting {
    private static final int NEVER = 1 << 20;
    /** So many boxes at most are sent astray at once. */
    private static final int KICKS = 3;
    /** So many boxes are rerouted until it is judged whether that was good for anything. */
    private static final int SETTLE = 1_000;
    /** One time in so many a plan of one relocation more is gone on with. */
    private static final int WORSE = 20;

    private final Layout start;
    private final int stacks;
    private final int tiers;
    private final int places;
    private final SplittableRandom dice;
    private Lifts plan;
    private Lifts spare;
    /** The lifts of all boxes but one. */
    private Lifts others;
    /** Per lift of the others and stack: how many of them stand there after so many lifts. */
    private int[] height = new int[0];
    /** Per lift of the others and place, {@code stack * tiers + boxes below}: how often the box has moved, to stand there. */
    private int[] moves = new int[0];
    /** Per lift of the others: the fewest moves with which nothing stands on the box. */
    private int[] free = new int[0];
    /** The way found: after how many lifts of the others the box is moved, and from where to where; the last comes first. */
    private int[] moveAfter = new int[0];

    private int[] moveFrom = new int[0];
    private int[] moveTo = new int[0];
    private Lifts kept;
    private boolean kicked;
    private int fewest;
    private long nodes;

    Rerouting(Layout start, long seed) {
        this.start = start;
        stacks = start.stacks;
        tiers = start.tiers;
        places = stacks * tiers;
        dice = new SplittableRandom(seed);
    }

    long nodes() {
        return nodes;
    }

    int relocations() {
        return plan.relocations;
    }

    /** @param path the relocations of a plan, {@code from << 8 | to} each */
    void begin(int[] path) {
        Lifts given = Lifts.of(start, path);
        int capacity = 2 * given.size + start.box.length;
        plan = new Lifts(capacity);
        plan.become(given);
        spare = new Lifts(capacity);
        others = new Lifts(capacity);
        kept = new Lifts(capacity);
        fewest = plan.relocations;
        kicked = false;
    }

    int[] path() {
        return plan.path(start);
    }

    /** Improves the plan for so many rounds; true, and at once, when it has become better than it ever was. */
    boolean walk(long rounds, SearchWatch watch) {
        long until = nodes + rounds;
        while (nodes < until && plan.relocations > 0 && !watch.isOver()) {
            kept.become(plan);
            for (int kick = kicked ? dice.nextInt(KICKS) + 1 : 0; kick > 0; kick--) {
                reroute(plan.box[dice.nextInt(plan.size)], dice.nextInt(plan.size), dice.nextInt(stacks));
            }
            kicked = true;
            for (int round = 0; round < SETTLE && plan.relocations > 0; round++) {
                reroute(plan.box[plan.relocation(dice.nextInt(plan.relocations))], NEVER, 0);
                nodes++;
            }
            int worse = kept.relocations == fewest && dice.nextInt(WORSE) == 0 ? 1 : 0;
            if (plan.relocations > kept.relocations + worse) {
                plan.become(kept);
            } else if (plan.relocations < fewest) {
                fewest = plan.relocations;
                return true;
            }
        }
        return false;
    }

    /** @param forcedAt the box must then stand on that stack, come what may */
    private void reroute(int box, int forcedAt, int forcedOn) {
        others.allBut(box, plan);
        int rank = start.rank(box);
        int earliest = 0;
        int latest = others.size;
        for (int k = others.size - 1; k >= 0 && rank < start.stays; k--) {
            if (others.to[k] < 0) {
                int leaves = start.rank(others.box[k]);
                if (leaves > rank) {
                    latest = k;
                } else if (leaves < rank) {
                    earliest = k + 1;
                    break;
                }
            }
        }
        grow(others.size + 1);
        spread(box, latest, forcedAt, forcedOn);
        boolean leaves = rank < start.stays;
        int after = leaves ? leaveAfter(earliest, latest) : latest;
        int place = leaves ? freePlace(after, -1) : anyPlace(after);
        if (place >= 0 && moves[after * places + place] < NEVER) {
            insert(box, after, leaves ? place / tiers : -1, way(after, place));
        }
    }

    private void grow(int lifts) {
        if (free.length < lifts) {
            free = new int[2 * lifts];
            height = new int[2 * lifts * stacks];
            moves = new int[2 * lifts * places];
            moveAfter = new int[2 * lifts];
            moveFrom = new int[2 * lifts];
            moveTo = new int[2 * lifts];
        }
    }

    /** How often the box has moved at least to stand where, after each of the others' lifts. */
    private void spread(int box, int latest, int forcedAt, int forcedOn) {
        Arrays.fill(moves, 0, places, NEVER);
        System.arraycopy(start.height, 0, height, 0, stacks);
        height[start.where[box] >> 8]--;
        moves[(start.where[box] >> 8) * tiers + (start.where[box] & 0xff)] = 0;
        for (int k = 0; ; k++) {
            int h = k * stacks;
            int m = k * places;
            int fewest = NEVER;
            for (int stack = 0; stack < stacks; stack++) {
                if (height[h + stack] < tiers) {
                    fewest = Math.min(fewest, moves[m + stack * tiers + height[h + stack]]);
                }
            }
            free[k] = fewest;
            if (k == latest) {
                return;
            }
            System.arraycopy(moves, m, moves, m + places, places);
            System.arraycopy(height, h, height, h + stacks, stacks);
            for (int stack = 0; stack < stacks; stack++) {
                if (height[h + stack] < tiers) {
                    int on = m + places + stack * tiers + height[h + stack];
                    moves[on] = Math.min(moves[on], fewest + 1);
                }
            }
            if (k == forcedAt) {
                Arrays.fill(moves, m + places, m + places + forcedOn * tiers, NEVER);
                Arrays.fill(moves, m + places + (forcedOn + 1) * tiers, m + 2 * places, NEVER);
            }
            lift(k, m + places, h + stacks);
        }
    }

    /** What stands on the box that is lifted must be away; what stands where one too many would stand as well. */
    private void lift(int k, int m, int h) {
        int from = others.from[k];
        if (height[h + from] < tiers) {
            moves[m + from * tiers + height[h + from]] = NEVER;
        }
        height[h + from]--;
        int to = others.to[k];
        if (to >= 0 && ++height[h + to] == tiers) {
            Arrays.fill(moves, m + to * tiers, m + (to + 1) * tiers, NEVER);
        }
    }

    private int leaveAfter(int earliest, int latest) {
        int best = earliest;
        int ties = 0;
        for (int k = earliest; k <= latest; k++) {
            if (free[k] < free[best]) {
                best = k;
                ties = 1;
            } else if (free[k] == free[best] && dice.nextInt(++ties) == 0) {
                best = k;
            }
        }
        return best;
    }

    /** A place where the box stands free with the fewest moves, on another stack than this one; -1 if there is none. */
    private int freePlace(int k, int notOn) {
        int best = -1;
        int ties = 0;
        for (int stack = 0; stack < stacks; stack++) {
            int tier = height[k * stacks + stack];
            if (stack != notOn
                    && tier < tiers
                    && moves[k * places + stack * tiers + tier] == free[k]
                    && dice.nextInt(++ties) == 0) {
                best = stack * tiers + tier;
            }
        }
        return best;
    }

    private int anyPlace(int k) {
        int best = 0;
        for (int place = 1; place < places; place++) {
            if (moves[k * places + place] < moves[k * places + best]) {
                best = place;
            }
        }
        return best;
    }

    /** Goes the way back to its beginning; returns how many moves it has. */
    private int way(int after, int end) {
        int place = end;
        int count = 0;
        for (int k = after - 1; k >= 0; k--) {
            int stack = place / tiers;
            if (place % tiers != height[k * stacks + stack]) {
                continue;
            }
            int then = moves[(k + 1) * places + place];
            boolean stay = moves[k * places + place] == then;
            int from = free[k] + 1 == then && (!stay || dice.nextBoolean()) ? freePlace(k, stack) : -1;
            if (from >= 0) {
                moveAfter[count] = k;
                moveFrom[count] = from / tiers;
                moveTo[count++] = stack;
                place = from;
            }
        }
        return count;
    }

    private void insert(int box, int leavesAfter, int leavesFrom, int count) {
        spare.clear();
        int move = count - 1;
        for (int k = 0; k <= others.size; k++) {
            for (; move >= 0 && moveAfter[move] == k; move--) {
                spare.add(box, moveFrom[move], moveTo[move]);
            }
            if (k == leavesAfter && leavesFrom >= 0) {
                spare.add(box, leavesFrom, Lifts.OUT);
            }
            if (k < others.size) {
                spare.add(others.box[k], others.from[k], others.to[k]);
            }
        }
        Lifts before = plan;
        plan = spare;
        spare = before;
    }
}
