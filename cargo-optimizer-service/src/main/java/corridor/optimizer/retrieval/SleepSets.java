package corridor.optimizer.retrieval;

import java.util.Arrays;

/**
 * Moves that need not be tried, for each depth of a search, because they are known to lead nowhere: sleep sets (Godefroid,
 * "Partial-Order Methods for the Verification of Concurrent Systems", LNCS 1032, 1996).
 *
 * <p>A move that leads nowhere still does so after another that has nothing to do with it: neither a stack of the one, nor one
 * from which something left after it, is a stack of the other. The two come to the same layout in either order, and from there
 * as many relocations are allowed either way. So what is asleep is proven, and stays so however it came to be known.
 */
final class SleepSets {
    private final int stacks;
    private final boolean used;
    /** Per depth and stack moved from: the stacks moved to, as bits. */
    private long[][] asleep = new long[0][];

    /** In the restricted problem the one order may be allowed and the other not; and a long has so many bits. */
    SleepSets(Layout shape, boolean restricted) {
        stacks = shape.stacks;
        used = !restricted && stacks <= Long.SIZE;
    }

    /** Everything is awake at depth 0, and there is room up to a depth. */
    void begin(int depth) {
        if (asleep.length <= depth) {
            asleep = new long[depth + 1][stacks];
        }
        Arrays.fill(asleep[0], 0);
    }

    boolean has(int depth, int from, int to) {
        return used && (asleep[depth][from] >>> to & 1) != 0;
    }

    void add(int depth, int from, int to) {
        if (used) {
            asleep[depth][from] |= 1L << to;
        }
    }

    void addAll(int depth, int from) {
        if (used) {
            asleep[depth][from] = -1;
        }
    }

    /**
     * What is asleep at a depth sleeps on after a move, if it has nothing to do with it. A move that would have let something
     * leave wakes up, since that might have been moved instead.
     *
     * @param after the layout after the move
     * @param touched per stack the time of its last change
     * @param before the time before the move
     * @param dueBefore the rank that was due before the move
     */
    void inherit(int depth, Layout after, int[] touched, int before, int dueBefore) {
        if (!used) {
            return;
        }
        long alone = 0;
        for (int stack = 0; stack < stacks; stack++) {
            if (touched[stack] <= before) {
                alone |= 1L << stack;
            }
        }
        for (int from = 0; from < stacks; from++) {
            int height = after.height[from];
            boolean still =
                    touched[from] <= before && (height < 2 || after.box[from * after.tiers + height - 2] != dueBefore);
            asleep[depth + 1][from] = still ? asleep[depth][from] & alone : 0;
        }
    }
}
