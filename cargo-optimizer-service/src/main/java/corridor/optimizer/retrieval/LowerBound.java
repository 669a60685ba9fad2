package corridor.optimizer.retrieval;

import java.util.Arrays;

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
    /** Stacks of which the due boxes were taken away last. */
    private final int[] opened;
    /** Per stack: well placed boxes at this tier and above have backed charges. */
    private final int[] backed;
    /** Per stack: the tier of a box that has backed one charge and may back another; -1 for none. */
    private final int[] halfBacked;
    /** What a box must not exceed to stand well, {@code rank << 8 | stack}, for each stack. */
    private final int[] open;
    /** The same while boxes are put, per stack, then per pile of its own. */
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
        opened = new int[stacks];
        backed = new int[stacks];
        halfBacked = new int[stacks];
        open = new int[stacks];
        room = new int[stacks + tiers];
        decisive = new boolean[stacks];
    }

    /** Notes also on the topmost boxes of which stacks it rests. */
    int of(Layout layout) {
        begin(layout);
        for (int rank = layout.due; uncounted > 0; rank++) {
            step(layout, rank);
        }
        return bound;
    }

    /** True if the bound is above what is allowed; quicker than to work it out. */
    boolean exceeds(int allowed, Layout layout) {
        begin(layout);
        for (int rank = layout.due; bound <= allowed && bound + uncounted > allowed; rank++) {
            step(layout, rank);
        }
        return bound > allowed;
    }

    /** True if a charge of the last bound rests on the topmost box of this stack. */
    boolean isDecisive(int stack) {
        return decisive[stack];
    }

    private void begin(Layout layout) {
        bound = layout.badlyPlaced;
        uncounted = bound;
        System.arraycopy(layout.height, 0, rest, 0, stacks);
        System.arraycopy(layout.height, 0, backed, 0, stacks);
        System.arraycopy(layout.open, 0, open, 0, stacks);
        Arrays.fill(halfBacked, -1);
        Arrays.fill(decisive, false);
    }

    /** What can be put on a stack of which so many boxes are left. */
    private int open(Layout layout, int stack, int below) {
        return ((below == 0 ? layout.stays + 1 : layout.least[stack * tiers + below - 1]) << 8) | stack;
    }

    /** Takes away the boxes of a rank and all above them, and charges for these. */
    private void step(Layout layout, int due) {
        int count = 0;
        for (int k = layout.first[due]; k < layout.first[due + 1]; k++) {
            int stack = layout.where[k] >> 8;
            int tier = layout.where[k] & 0xff;
            if (tier < rest[stack] && layout.name[stack * tiers + tier] == k) {
                if (count == 0 || !isOpened(stack, count)) {
                    opened[count++] = stack;
                    before[stack] = rest[stack];
                }
                rest[stack] = tier;
                open[stack] = open(layout, stack, Math.min(tier, backed[stack]));
            }
        }
        for (int k = 0; k < count; k++) {
            int stack = opened[k];
            if (before[stack] > rest[stack] + 1) {
                bound += charges(layout, stack, due);
            }
        }
    }

    private boolean isOpened(int stack, int count) {
        for (int k = 0; k < count; k++) {
            if (opened[k] == stack) {
                return true;
            }
        }
        return false;
    }

    /** What must be charged for the boxes that were taken away above the due one of a stack. */
    private int charges(Layout layout, int from, int due) {
        System.arraycopy(open, 0, room, 0, stacks);
        room[from] = -1;
        int piles = stacks;
        int charges = 0;
        int greatest = 0;
        for (int slot = from * tiers + before[from] - 1; slot > from * tiers + rest[from]; slot--) {
            int rank = layout.box[slot];
            if (rank > due) {
                uncounted--;
                greatest = Math.max(greatest, rank);
                if (!put(rank << 8, piles)) {
                    charges++;
                    if (!restricted || rank <= widest(from) >> 8) {
                        room[piles] = (rank << 8) | piles;
                        piles++;
                    }
                }
            }
        }
        if (charges > 0) {
            decisive[from] |= before[from] == layout.height[from];
            if (!restricted) {
                int widest = widest(from);
                back(layout, from, greatest, charges == 1 && widest >> 8 <= layout.stays ? widest & 0xff : -1);
            }
        }
        return charges;
    }

    /** The most that a stack other than this one takes well. */
    private int widest(int from) {
        int widest = -1;
        for (int stack = 0; stack < stacks; stack++) {
            if (stack != from) {
                widest = Math.max(widest, open[stack]);
            }
        }
        return widest;
    }

    /** Puts a box where it stands well with the least to spare; false if it does so nowhere. */
    private boolean put(int rank, int piles) {
        int tightest = Integer.MAX_VALUE;
        for (int pile = 0; pile < piles; pile++) {
            int to = room[pile];
            if (to >= rank && to < tightest) {
                tightest = to;
            }
        }
        if (tightest == Integer.MAX_VALUE) {
            return false;
        }
        room[tightest & 0xff] = rank | (tightest & 0xff);
        return true;
    }

    /** Lets the least box of every other stack that could be opened by moving it back what was charged. */
    private void back(Layout layout, int from, int greatest, int twice) {
        for (int stack = 0; stack < stacks; stack++) {
            if (stack != from && open[stack] >> 8 < greatest) {
                int below = Math.min(rest[stack], backed[stack]);
                int tier = layout.leastTier[stack * tiers + below - 1];
                decisive[stack] |= tier == layout.height[stack] - 1;
                if (stack == twice && halfBacked[stack] != tier) {
                    halfBacked[stack] = tier;
                } else {
                    backed[stack] = tier;
                    open[stack] = open(layout, stack, tier);
                }
            }
        }
    }
}
