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
 * away from it as far as it has seen more (a beta distribution's mean): same code and mass, same price too, same terms too.
 */
final class Memory {
    /** @param doubt how many examinations it takes to count as much as the expectation */
    private record Level(String name, double doubt, Function<Case, String> key) {}

    private static final List<Level> LEVELS = List.of(
            new Level("goods of this code and exactly this mass", 2, c -> c.hs6() + "|" + c.netMassKg()),
            new Level("goods of this code, mass and price", 0.7, c -> c.hs6() + "|" + c.netMassKg() + "|" + c.price()),
            new Level("the very same goods on the same terms", 0.1, Case::twinKey));

    private final List<Keys> keys;
    private final List<int[]> seen;
    private final List<int[]> wrong;

    private Memory(List<Keys> keys, List<int[]> seen, List<int[]> wrong) {
        this.keys = keys;
        this.seen = seen;
        this.wrong = wrong;
    }

    static Memory of(List<ExaminedCase> history) {
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
        return new Memory(keys, seen, wrong);
    }

    /** What is expected after each level, the last one counting. */
    double[] recall(Case good, double expected) {
        double[] after = new double[LEVELS.size()];
        double now = expected;
        for (int l = 0; l < LEVELS.size(); l++) {
            int number = keys.get(l).number(Keys.hash(LEVELS.get(l).key().apply(good)));
            if (number >= 0) {
                double doubt = LEVELS.get(l).doubt();
                now = (wrong.get(l)[number] + doubt * now) / (seen.get(l)[number] + doubt);
            }
            after[l] = now;
        }
        return after;
    }

    static List<String> names() {
        return LEVELS.stream().map(Level::name).toList();
    }

    void write(DataOutputStream out) throws IOException {
        for (int l = 0; l < LEVELS.size(); l++) {
            keys.get(l).write(out);
            for (int i = 0; i < seen.get(l).length; i++) {
                out.writeInt(seen.get(l)[i]);
                out.writeInt(wrong.get(l)[i]);
            }
        }
    }

    static Memory read(DataInputStream in) throws IOException {
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
        return new Memory(keys, seen, wrong);
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
