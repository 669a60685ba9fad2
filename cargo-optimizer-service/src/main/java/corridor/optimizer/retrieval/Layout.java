package corridor.optimizer.retrieval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A bay in the middle of a search. Boxes are ranks: 1 is due first, {@link #stays} never. Everything is kept up to date
 * box by box in flat arrays, slot {@code stack * tiers + tier}; nothing is allocated while searching.
 */
final class Layout {
    final int stacks;
    final int tiers;
    /** The rank of the boxes that are not wanted; smaller ranks are. */
    final int stays;
    /** Rank of the box in a slot. */
    final int[] box;
    /** Smallest rank from the ground up to a slot. */
    final int[] least;
    /** The lowest tier at which that smallest rank stands. */
    final int[] leastTier;

    final int[] height;
    /** The rank that is due; {@link #stays} when all wanted boxes are out. */
    int due;
    /** Boxes that stand above one that is due before them: each must be relocated at least once. */
    int badlyPlaced;
    /** Equal for layouts that differ only in the order of their stacks; unequal ones share it once in 2^64. */
    long hash;

    /** False for one that is only played to its end: its hash is not kept up to date. */
    private final boolean hashed;

    private final int[] left;
    private final long[] stackHash;
    private final long[] slotHash;

    Layout(RetrievalProblem problem) {
        this(problem, 0);
    }

    /** @param seed of the hashes */
    Layout(RetrievalProblem problem, long seed) {
        int[][] turns = problem.stacks();
        int[] wanted = Arrays.stream(turns)
                .flatMapToInt(Arrays::stream)
                .filter(turn -> turn != RetrievalProblem.STAYS)
                .sorted()
                .distinct()
                .toArray();
        stacks = turns.length;
        tiers = problem.maxTiers();
        stays = wanted.length + 1;
        hashed = true;
        box = new int[stacks * tiers];
        least = new int[stacks * tiers];
        leastTier = new int[stacks * tiers];
        height = new int[stacks];
        left = new int[stays + 1];
        stackHash = new long[stacks];
        slotHash = new SplittableRandom(20120615 + seed)
                .longs((long) (stays + 1) * tiers)
                .toArray();
        for (int stack = 0; stack < stacks; stack++) {
            hash += mixed(0);
            for (int turn : turns[stack]) {
                int rank = turn == RetrievalProblem.STAYS ? stays : Arrays.binarySearch(wanted, turn) + 1;
                left[rank]++;
                push(stack, rank);
            }
        }
        due = 1;
    }

    /** The same layout, to be changed on its own. */
    Layout(Layout other) {
        this(other, other.hashed);
    }

    /** @param hashed whether its hash is wanted */
    Layout(Layout other, boolean hashed) {
        this.hashed = hashed;
        stacks = other.stacks;
        tiers = other.tiers;
        stays = other.stays;
        box = other.box.clone();
        least = other.least.clone();
        leastTier = other.leastTier.clone();
        height = other.height.clone();
        left = other.left.clone();
        stackHash = other.stackHash.clone();
        slotHash = other.slotHash;
        due = other.due;
        badlyPlaced = other.badlyPlaced;
        hash = other.hash;
    }

    void become(Layout other) {
        System.arraycopy(other.box, 0, box, 0, box.length);
        System.arraycopy(other.least, 0, least, 0, least.length);
        System.arraycopy(other.leastTier, 0, leastTier, 0, leastTier.length);
        System.arraycopy(other.height, 0, height, 0, stacks);
        System.arraycopy(other.left, 0, left, 0, left.length);
        due = other.due;
        badlyPlaced = other.badlyPlaced;
        if (hashed) {
            System.arraycopy(other.stackHash, 0, stackHash, 0, stacks);
            hash = other.hash;
        }
    }

    void push(int stack, int rank) {
        int tier = height[stack]++;
        int slot = stack * tiers + tier;
        box[slot] = rank;
        if (tier == 0 || rank < least[slot - 1]) {
            least[slot] = rank;
            leastTier[slot] = tier;
        } else {
            least[slot] = least[slot - 1];
            leastTier[slot] = leastTier[slot - 1];
            if (rank > least[slot]) {
                badlyPlaced++;
            }
        }
        rehash(stack, rank * tiers + tier);
    }

    int pop(int stack) {
        int tier = --height[stack];
        int slot = stack * tiers + tier;
        int rank = box[slot];
        if (rank > least[slot]) {
            badlyPlaced--;
        }
        rehash(stack, rank * tiers + tier);
        return rank;
    }

    void relocate(int from, int to) {
        push(to, pop(from));
    }

    /** A stack whose topmost box is due; -1 if there is none. */
    int ready() {
        for (int stack = 0; stack < stacks; stack++) {
            int tier = height[stack];
            if (tier > 0 && box[stack * tiers + tier - 1] == due && due != stays) {
                return stack;
            }
        }
        return -1;
    }

    /** True if the topmost box of this stack is due. */
    boolean isReady(int stack) {
        return height[stack] > 0 && top(stack) == due && due != stays;
    }

    /** What is due and on top leaves, until nothing is. */
    void retrieveAll() {
        for (int stack = ready(); stack >= 0; stack = ready()) {
            retrieve(stack);
        }
    }

    void retrieve(int stack) {
        if (--left[pop(stack)] == 0) {
            due++;
        }
    }

    void putBack(int stack, int rank) {
        due = rank;
        left[rank]++;
        push(stack, rank);
    }

    /** Smallest rank in a stack; larger than any rank if it is empty. */
    int leastOf(int stack) {
        return height[stack] == 0 ? stays + 1 : least[stack * tiers + height[stack] - 1];
    }

    int top(int stack) {
        return box[stack * tiers + height[stack] - 1];
    }

    boolean isTopBadlyPlaced(int stack) {
        int slot = stack * tiers + height[stack] - 1;
        return box[slot] > least[slot];
    }

    boolean hasRoom(int stack) {
        return height[stack] < tiers;
    }

    private void rehash(int stack, int which) {
        if (!hashed) {
            return;
        }
        long before = stackHash[stack];
        long after = before ^ slotHash[which];
        stackHash[stack] = after;
        hash += mixed(after) - mixed(before);
    }

    /** The finalizer of SplitMix64, so that stacks can be summed without cancelling out. */
    private static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
