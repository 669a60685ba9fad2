package corridor.optimizer.retrieval;

/**
 * How many relocations a layout needs at least. Every badly placed box counts once (Kim and Hong 2006). More is charged
 * where such boxes cannot all come to stand well on their first move.
 *
 * <p>Walk through the boxes in the order in which they are due, each time taking away the due box and all above it. Those
 * above it must move before it leaves. Put them, from the top downwards, each on the fullest stack where it stands well;
 * a box that finds none begins a pile of its own. Every such pile costs a relocation that has not been counted: either one
 * of its boxes moves twice, or the pile stands on a stack that was opened by moving away its least box, which is well
 * placed. In the restricted problem a well placed box never moves. In the unrestricted one a stack once opened might serve
 * the boxes above several due ones; so the least box of each stack backs the charges of one due box only, and later ones
 * must be backed by the stack's next well placed box. The greatest of the least boxes may back a second charge: no other
 * stack takes it well unless it is opened first, so to move it costs two.
 *
 * <p>On the way it notes which stacks have a topmost box that a charge rests on. Moving the topmost box of any other stack
 * leaves all charges as true as they were.
 *
 * <p>The idea of charging boxes that cannot go well is LB3 of Zhu, Qin, Lim and Zhang (IEEE T-ASE 9, 2012), refined to
 * sequences by Tanaka and Takii (LB4, IEEE T-ASE 13, 2016); Tanaka and Mizuno (C&amp;OR 95, 2018) and Jin and Tanaka (EJOR
 * 304, 2023) carry it over to the unrestricted problem.
 */
final class LowerBound {
    private final boolean restricted;
    private final int stacks;
    private final int tiers;
    /** Per stack: how high it is after what was taken away. */
    private final int[] rest;
    /** The same before the last taking away. */
    private final int[] before;
    /** Per stack: the smallest rank of what is left. */
    private final int[] least;
    /** The stacks of which something is left, by that rank. */
    private final int[] byLeast;

    private int notEmpty;
    /** Stacks of which the due boxes were taken away last. */
    private final int[] opened;
    /** Per stack: well placed boxes at this tier and above have backed charges. */
    private final int[] backed;
    /** Per stack: the tier of a box that has backed one charge and may back another; -1 for none. */
    private final int[] halfBacked;
    /** What a box must not exceed to stand well: per stack, then per pile of its own. */
    private final int[] room;

    private final boolean[] decisive;
    private int bound;
    /** Badly placed boxes that have not been taken away yet. */
    private int uncounted;

    LowerBound(Layout shape, boolean restricted) {
        this.restricted = restricted;
        stacks = shape.stacks;
        tiers = shape.tiers;
        rest = new int[stacks];
        before = new int[stacks];
        least = new int[stacks];
        byLeast = new int[stacks];
        opened = new int[stacks];
        backed = new int[stacks];
        halfBacked = new int[stacks];
        room = new int[stacks + tiers];
        decisive = new boolean[stacks];
    }

    /** Notes also on the topmost boxes of which stacks it rests. */
    int of(Layout layout) {
        begin(layout);
        while (uncounted > 0) {
            step(layout);
        }
        return bound;
    }

    /** True if the bound is above what is allowed; quicker than to work it out. */
    boolean exceeds(int allowed, Layout layout) {
        begin(layout);
        while (bound <= allowed && bound + uncounted > allowed) {
            step(layout);
        }
        return bound > allowed;
    }

    private void step(Layout layout) {
        int due = least[byLeast[0]];
        int count = takeAway(layout, due);
        for (int k = 0; k < count; k++) {
            int stack = opened[k];
            if (before[stack] > rest[stack] + 1) {
                uncounted -= blocking(layout, stack, due);
                bound += charges(layout, stack, due);
            }
        }
    }

    /** True if a charge of the last bound rests on the topmost box of this stack. */
    boolean isDecisive(int stack) {
        return decisive[stack];
    }

    private void begin(Layout layout) {
        bound = layout.badlyPlaced;
        uncounted = bound;
        notEmpty = 0;
        for (int stack = 0; stack < stacks; stack++) {
            int height = layout.height[stack];
            rest[stack] = height;
            backed[stack] = height;
            halfBacked[stack] = -1;
            decisive[stack] = false;
            if (height > 0) {
                least[stack] = layout.least[stack * tiers + height - 1];
                sortIn(stack);
            }
        }
    }

    private void sortIn(int stack) {
        int rank = least[stack];
        int k = notEmpty++;
        while (k > 0 && least[byLeast[k - 1]] > rank) {
            byLeast[k] = byLeast[k - 1];
            k--;
        }
        byLeast[k] = stack;
    }

    /** Takes away the boxes that are due and all above them; returns of how many stacks. */
    private int takeAway(Layout layout, int due) {
        int count = 0;
        while (count < notEmpty && least[byLeast[count]] == due) {
            int stack = byLeast[count];
            opened[count++] = stack;
            before[stack] = rest[stack];
            rest[stack] = layout.leastTier[stack * tiers + rest[stack] - 1];
        }
        notEmpty -= count;
        for (int k = 0; k < notEmpty; k++) {
            byLeast[k] = byLeast[k + count];
        }
        for (int k = 0; k < count; k++) {
            int stack = opened[k];
            if (rest[stack] > 0) {
                least[stack] = layout.least[stack * tiers + rest[stack] - 1];
                sortIn(stack);
            }
        }
        return count;
    }

    private int blocking(Layout layout, int stack, int due) {
        int count = 0;
        for (int tier = rest[stack] + 1; tier < before[stack]; tier++) {
            if (layout.box[stack * tiers + tier] > due) {
                count++;
            }
        }
        return count;
    }

    /** What must be charged for the boxes that were taken away above the due one of a stack. */
    private int charges(Layout layout, int from, int due) {
        int widest = -1;
        int widestAt = -1;
        for (int stack = 0; stack < stacks; stack++) {
            int below = Math.min(rest[stack], backed[stack]);
            int open = stack == from ? -1 : below == 0 ? Integer.MAX_VALUE : layout.least[stack * tiers + below - 1];
            room[stack] = open;
            if (open > widest) {
                widest = open;
                widestAt = stack;
            }
        }
        int piles = stacks;
        int charges = 0;
        int greatest = 0;
        for (int tier = before[from] - 1; tier > rest[from]; tier--) {
            int rank = layout.box[from * tiers + tier];
            greatest = Math.max(greatest, rank);
            if (rank > due && !put(rank, piles)) {
                charges++;
                if (!restricted || rank <= widest) {
                    room[piles++] = rank;
                }
            }
        }
        if (charges > 0) {
            decisive[from] |= before[from] == layout.height[from];
            if (!restricted) {
                back(layout, from, greatest, charges == 1 && widest != Integer.MAX_VALUE ? widestAt : -1);
            }
        }
        return charges;
    }

    /** Puts a box where it stands well with the least to spare; false if it does so nowhere. */
    private boolean put(int rank, int piles) {
        int best = -1;
        int tightest = Integer.MAX_VALUE;
        for (int pile = 0; pile < piles; pile++) {
            if (room[pile] >= rank && (best < 0 || room[pile] < tightest)) {
                best = pile;
                tightest = room[pile];
            }
        }
        if (best >= 0) {
            room[best] = rank;
        }
        return best >= 0;
    }

    /** Lets the least box of every other stack that could be opened by moving it back what was charged. */
    private void back(Layout layout, int from, int greatest, int twice) {
        for (int stack = 0; stack < stacks; stack++) {
            int below = Math.min(rest[stack], backed[stack]);
            if (stack != from && below > 0 && layout.least[stack * tiers + below - 1] < greatest) {
                int tier = layout.leastTier[stack * tiers + below - 1];
                decisive[stack] |= tier == layout.height[stack] - 1;
                if (stack == twice && halfBacked[stack] != tier) {
                    halfBacked[stack] = tier;
                } else {
                    backed[stack] = tier;
                }
            }
        }
    }
}
