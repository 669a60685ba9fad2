package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What was found when the very same goods were examined before. Each level takes the one above for its expectation and moves
 * away from it as far as it has seen more (a beta distribution's mean): same code and mass, same price too, same terms too. Where
 * the very same goods were found now so, now so, memory is cautious.
 */
final class Memory {
    /** @param doubt how many examinations it takes to count as much as the expectation */
    private record Level(String name, double doubt, Function<Case, String> key) {}

    private static final List<Level> LEVELS = List.of(
            new Level("goods of this code and exactly this mass", 2, c -> c.hs6() + "|" + c.netMassKg()),
            new Level("goods of this code, mass and price", 0.7, c -> c.hs6() + "|" + c.netMassKg() + "|" + c.price()),
            new Level("the very same goods on the same terms", 0.1, Case::twinKey));

    private static final List<String> NAMES = LEVELS.stream().map(Level::name).toList();
    private static final double STEP = 4;
    private static final double MOST_CAUTIOUS = 4096;

    private final double caution;
    private final List<Keys> keys;
    private final List<int[]> seen;
    private final List<int[]> wrong;

    /** @param caution times each level's doubt */
    private Memory(double caution, List<Keys> keys, List<int[]> seen, List<int[]> wrong) {
        this.caution = caution;
        this.keys = keys;
        this.seen = seen;
        this.wrong = wrong;
    }

    /**
     * As cautious as each case of history wants that is foretold from all others.
     *
     * @param expected share of wrong goods, by case of history, before any is remembered
     */
    static Memory of(List<ExaminedCase> history, double[] expected) {
        Memory best = of(history);
        double[] least = best.losses(history, expected);
        while (best.caution < MOST_CAUTIOUS) {
            Memory next = new Memory(best.caution * STEP, best.keys, best.seen, best.wrong);
            double[] losses = next.losses(history, expected);
            if (!HeldOut.clearlyLess(losses, least)) {
                break;
            }
            best = next;
            least = losses;
        }
        return best;
    }

    private double[] losses(List<ExaminedCase> history, double[] expected) {
        double[] losses = new double[expected.length];
        for (int i = 0; i < losses.length; i++) {
            ExaminedCase each = history.get(i);
            double p = recall(each.good(), expected[i], 1, each.wrong() ? 1 : 0)[LEVELS.size() - 1];
            losses[i] = -StrictMath.log(each.wrong() ? p : 1 - p);
        }
        return losses;
    }

    private static Memory of(List<ExaminedCase> history) {
        List<Keys> keys = new ArrayList<>();
        List<int[]> seen = new ArrayList<>();
        List<int[]> wrong = new ArrayList<>();
        for (Level level : LEVELS) {
            long[] hashes = history.stream()
                    .mapToLong(each -> Keys.hash(level.key().apply(each.good())))
                    .toArray();
            Keys known = Keys.of(hashes);
            int[] count = new int[known.size()];
            int[] bad = new int[known.size()];
            for (int i = 0; i < hashes.length; i++) {
                int number = known.number(hashes[i]);
                count[number]++;
                bad[number] += history.get(i).wrong() ? 1 : 0;
            }
            keys.add(known);
            seen.add(count);
            wrong.add(bad);
        }
        return new Memory(1, keys, seen, wrong);
    }

    /** What is expected after each level, the last one counting. */
    double[] recall(Case good, double expected) {
        return recall(good, expected, 0, 0);
    }

    /** As if so many such goods had not been seen, so many of them wrong. */
    private double[] recall(Case good, double expected, int unseen, int unseenWrong) {
        double[] after = new double[LEVELS.size()];
        double now = expected;
        for (int l = 0; l < LEVELS.size(); l++) {
            int number = keys.get(l).number(Keys.hash(LEVELS.get(l).key().apply(good)));
            if (number >= 0) {
                double doubt = caution * LEVELS.get(l).doubt();
                now = (wrong.get(l)[number] - unseenWrong + doubt * now) / (seen.get(l)[number] - unseen + doubt);
            }
            after[l] = now;
        }
        return after;
    }

    static List<String> names() {
        return NAMES;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(caution);
        for (int l = 0; l < LEVELS.size(); l++) {
            keys.get(l).write(out);
            for (int i = 0; i < seen.get(l).length; i++) {
                out.writeInt(seen.get(l)[i]);
                out.writeInt(wrong.get(l)[i]);
            }
        }
    }

    /** @param withCaution false for bytes of before it was weighed */
    static Memory read(DataInputStream in, boolean withCaution) throws IOException {
        double caution = withCaution ? in.readDouble() : 1;
        List<Keys> keys = new ArrayList<>();
        List<int[]> seen = new ArrayList<>();
        List<int[]> wrong = new ArrayList<>();
        for (int l = 0; l < LEVELS.size(); l++) {
            Keys known = Keys.read(in);
            int[] count = new int[known.size()];
            int[] bad = new int[known.size()];
            for (int i = 0; i < count.length; i++) {
                count[i] = in.readInt();
                bad[i] = in.readInt();
            }
            keys.add(known);
            seen.add(count);
            wrong.add(bad);
        }
        return new Memory(caution, keys, seen, wrong);
    }

    /** Numbers the groups of cases that share a code with mass or with price; goods of one group know of each other. */
    static int[] groups(List<Case> cases) {
        int[] parent = new int[cases.size()];
        Arrays.setAll(parent, i -> i);
        for (Function<Case, String> key :
                List.<Function<Case, String>>of(c -> c.hs6() + "|" + c.netMassKg(), c -> c.hs6() + "|" + c.price())) {
            long[] hashes =
                    cases.stream().mapToLong(each -> Keys.hash(key.apply(each))).toArray();
            Keys known = Keys.of(hashes);
            int[] first = new int[known.size()];
            Arrays.fill(first, -1);
            for (int i = 0; i < hashes.length; i++) {
                int number = known.number(hashes[i]);
                if (first[number] < 0) {
                    first[number] = i;
                } else {
                    parent[root(parent, i)] = root(parent, first[number]);
                }
            }
        }
        Arrays.setAll(parent, i -> root(parent, i));
        return parent;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
