package corridor.optimizer.retrieval;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
    /** What each stack takes well, {@code rank << 8 | stack}: its smallest rank, or more than any if it is empty. */
    final int[] open;
    /** The box in a slot; boxes are numbered in the order of their ranks. */
    final int[] name;
    /** Where a box stands: {@code stack << 8 | tier}. */
    final int[] where;
    /** Per rank: the first box of that rank; the boxes up to the first of the next rank have it too. */
    final int[] first;
    /** The rank that is due; {@link #stays} when all wanted boxes are out. */
    int due;
    /** Boxes that stand above one that is due before them: each must be relocated at least once. */
    int badlyPlaced;
    /** False for one that is only played to its end: hash, names and places are not kept up to date. */
    private final boolean traced;

    private final int[] rankOf;
    private final int[] left;
    private final long[] stackHash;
    private final long[] slotHash;

    Layout(RetrievalProblem problem) {
        this(problem, 0);
    }

    /** @param seed of the hashes */
    Layout(RetrievalProblem problem, long seed) {
        int[][] turns = problem.stacks();
        int[] sorted =
                Arrays.stream(turns).flatMapToInt(Arrays::stream).sorted().toArray();
        int[] wanted = Arrays.stream(sorted)
                .filter(turn -> turn != RetrievalProblem.STAYS)
                .distinct()
                .toArray();
        stacks = turns.length;
        tiers = problem.maxTiers();
        stays = wanted.length + 1;
        traced = true;
        box = new int[stacks * tiers];
        least = new int[stacks * tiers];
        leastTier = new int[stacks * tiers];
        name = new int[stacks * tiers];
        height = new int[stacks];
        open = new int[stacks];
        where = new int[sorted.length];
        rankOf = new int[sorted.length];
        first = new int[stays + 2];
        left = new int[stays + 1];
        stackHash = new long[stacks];
        slotHash = new SplittableRandom(20120615 + seed)
                .longs((long) (stays + 1) * tiers)
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            rankOf[i] = sorted[i] == RetrievalProblem.STAYS ? stays : Arrays.binarySearch(wanted, sorted[i]) + 1;
            left[rankOf[i]]++;
        }
        for (int rank = 1; rank <= stays; rank++) {
            first[rank + 1] = first[rank] + left[rank];
        }
        int[] next = first.clone();
        for (int stack = 0; stack < stacks; stack++) {
            open[stack] = ((stays + 1) << 8) | stack;
            for (int turn : turns[stack]) {
                push(stack, next[turn == RetrievalProblem.STAYS ? stays : Arrays.binarySearch(wanted, turn) + 1]++);
            }
        }
        due = 1;
    }

    /** The same layout, to be changed on its own. */
    Layout(Layout other) {
        this(other, other.traced);
    }

    /** @param traced whether its hash and the places of its boxes are wanted */
    Layout(Layout other, boolean traced) {
        this.traced = traced;
        stacks = other.stacks;
        tiers = other.tiers;
        stays = other.stays;
        box = other.box.clone();
        least = other.least.clone();
        leastTier = other.leastTier.clone();
        name = other.name.clone();
        height = other.height.clone();
        open = other.open.clone();
        where = other.where.clone();
        rankOf = other.rankOf;
        first = other.first;
        left = other.left.clone();
        stackHash = other.stackHash.clone();
        slotHash = other.slotHash;
        due = other.due;
        badlyPlaced = other.badlyPlaced;
    }

    void become(Layout other) {
        System.arraycopy(other.box, 0, box, 0, box.length);
        System.arraycopy(other.least, 0, least, 0, least.length);
        System.arraycopy(other.leastTier, 0, leastTier, 0, leastTier.length);
        System.arraycopy(other.height, 0, height, 0, stacks);
        System.arraycopy(other.open, 0, open, 0, stacks);
        System.arraycopy(other.left, 0, left, 0, left.length);
        due = other.due;
        badlyPlaced = other.badlyPlaced;
        if (traced) {
            System.arraycopy(other.name, 0, name, 0, name.length);
            System.arraycopy(other.where, 0, where, 0, where.length);
            System.arraycopy(other.stackHash, 0, stackHash, 0, stacks);
        }
    }

    /** Puts a box, by its number, on a stack. */
    private void push(int stack, int which) {
        int tier = height[stack];
        name[stack * tiers + tier] = which;
        where[which] = stack << 8 | tier;
        pushRank(stack, rankOf[which]);
    }

    private void pushRank(int stack, int rank) {
        int tier = height[stack]++;
        int slot = stack * tiers + tier;
        box[slot] = rank;
        if (tier == 0 || rank < least[slot - 1]) {
            least[slot] = rank;
            leastTier[slot] = tier;
            open[stack] = (rank << 8) | stack;
        } else {
            least[slot] = least[slot - 1];
            leastTier[slot] = leastTier[slot - 1];
            if (rank > least[slot]) {
                badlyPlaced++;
            }
        }
        if (traced) {
            stackHash[stack] ^= slotHash[rank * tiers + tier];
        }
    }

    /** Takes the topmost box off a stack; returns its rank. */
    private int pop(int stack) {
        int tier = --height[stack];
        int slot = stack * tiers + tier;
        int rank = box[slot];
        if (rank > least[slot]) {
            badlyPlaced--;
        } else {
            open[stack] = ((tier == 0 ? stays + 1 : least[slot - 1]) << 8) | stack;
        }
        if (traced) {
            stackHash[stack] ^= slotHash[rank * tiers + tier];
        }
        return rank;
    }

    void relocate(int from, int to) {
        int rank = pop(from);
        if (traced) {
            push(to, name[from * tiers + height[from]]);
        } else {
            pushRank(to, rank);
        }
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

    /** Lets the topmost box leave; its number is still in the slot where it stood. */
    void retrieve(int stack) {
        if (--left[pop(stack)] == 0) {
            due++;
        }
    }

    /** Undoes a retrieval. */
    void putBack(int stack, int which) {
        due = rankOf[which];
        left[due]++;
        push(stack, which);
    }

    /** How many boxes stand below each box of a rank, the deepest first. */
    int[] below(int rank) {
        return IntStream.range(first[rank], first[rank + 1])
                .filter(k -> (where[k] & 0xff) < height[where[k] >> 8]
                        && name[(where[k] >> 8) * tiers + (where[k] & 0xff)] == k)
                .map(k -> where[k] & 0xff)
                .sorted()
                .toArray();
    }

    /** The rank of a box, by its number. */
    int rank(int which) {
        return rankOf[which];
    }

    /** Smallest rank in a stack; larger than any rank if it is empty. */
    int leastOf(int stack) {
        return open[stack] >> 8;
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

    /** Equal for layouts that differ only in the order of their stacks; unequal ones share it once in 2^64. */
    long hash() {
        long hash = 0;
        for (int stack = 0; stack < stacks; stack++) {
            hash += mixed(stackHash[stack]);
        }
        return hash;
    }

    /** The finalizer of SplitMix64, so that stacks can be summed without cancelling out. */
    static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
