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
    /** Per stack: well placed boxes at this tier and above have backed charges. */
    private final int[] backed;
    /** Per stack: the tier of a box that has backed one charge and may back another; -1 for none. */
    private final int[] halfBacked;
    /** What a box must not exceed to stand well: per stack, then per pile of its own. */
    private final int[] room;

    LowerBound(Layout shape, boolean restricted) {
        this.restricted = restricted;
        stacks = shape.stacks;
        tiers = shape.tiers;
        rest = new int[stacks];
        before = new int[stacks];
        backed = new int[stacks];
        halfBacked = new int[stacks];
        room = new int[stacks + tiers];
    }

    /** The bound, or some number above {@code enough} as soon as it is known to be above. */
    int of(Layout layout, int enough) {
        int bound = layout.badlyPlaced;
        int uncounted = bound;
        for (int stack = 0; stack < stacks; stack++) {
            rest[stack] = layout.height[stack];
            backed[stack] = layout.height[stack];
            halfBacked[stack] = -1;
        }
        while (uncounted > 0 && bound <= enough) {
            int due = takeAway(layout);
            for (int stack = 0; stack < stacks; stack++) {
                if (before[stack] > rest[stack] + 1) {
                    uncounted -= blocking(layout, stack, due);
                    bound += charges(layout, stack, due);
                }
            }
        }
        return bound;
    }

    /** Takes away the boxes that are due next and all above them; returns their rank. */
    private int takeAway(Layout layout) {
        int due = Integer.MAX_VALUE;
        for (int stack = 0; stack < stacks; stack++) {
            before[stack] = rest[stack];
            if (rest[stack] > 0) {
                due = Math.min(due, layout.least[stack * tiers + rest[stack] - 1]);
            }
        }
        for (int stack = 0; stack < stacks; stack++) {
            int top = stack * tiers + rest[stack] - 1;
            if (rest[stack] > 0 && layout.least[top] == due) {
                rest[stack] = layout.leastTier[top];
            }
        }
        return due;
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
            int least = stack == from ? -1 : below == 0 ? Integer.MAX_VALUE : layout.least[stack * tiers + below - 1];
            room[stack] = least;
            if (least > widest) {
                widest = least;
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
        if (charges > 0 && !restricted) {
            back(layout, from, greatest, charges == 1 && widest != Integer.MAX_VALUE ? widestAt : -1);
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
                if (stack == twice && halfBacked[stack] != tier) {
                    halfBacked[stack] = tier;
                } else {
                    backed[stack] = tier;
                }
            }
        }
    }
}
