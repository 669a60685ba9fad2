package corridor.optimizer.retrieval;

/**
 * One quick plan. The box above the due one goes to the stack whose least rank is the smallest that it does not exceed; but
 * first a badly placed box from the top of another stack goes there, if it stands well and leaves the place a good one.
 * Where there is no such stack, a well placed box that blocks a good place may step aside first, if it stays well placed (as
 * in Jin, Zhu and Lim, EJOR 240, 2015); otherwise the box goes where it will be in the way latest (Caserta, Schwarze and Voß
 * 2012).
 */
final class Greedy {
    private static final int NONE = -1;
    private final boolean restricted;

    Greedy(boolean restricted) {
        this.restricted = restricted;
    }

    /**
     * Plays a layout to its end, and leaves it there.
     *
     * @param most stop when as many relocations are done
     * @param path takes the relocations, {@code from << 8 | to} each; null if nobody wants them
     * @return the relocations done; above {@code most} if they were not enough, or there was no room
     */
    int play(Layout layout, int most, int[] path) {
        int done = 0;
        layout.retrieveAll();
        int target = shallowest(layout);
        while (layout.badlyPlaced > 0) {
            if (done + layout.badlyPlaced > most) {
                return most + 1;
            }
            int move = next(layout, target, most - done);
            if (move < 0) {
                return most + 1;
            }
            if (path != null) {
                path[done] = move;
            }
            done++;
            int from = move >> 8;
            layout.relocate(from, move & 0xff);
            if (layout.isReady(from)) {
                layout.retrieveAll();
                target = shallowest(layout);
            }
        }
        return done;
    }

    private int next(Layout layout, int from, int most) {
        int rank = layout.top(from);
        int best = bestFit(layout, rank, from, NONE);
        if (best >= 0) {
            int filler = restricted ? NONE : filler(layout, rank, from, best);
            return ((filler >= 0 ? filler : from) << 8) | best;
        }
        if (!restricted && most > 1) {
            int aside = stepAside(layout, rank, from);
            if (aside >= 0) {
                return aside;
            }
        }
        int latest = NONE;
        int latestLeast = NONE;
        for (int to = 0; to < layout.stacks; to++) {
            int least = layout.leastOf(to);
            if (least > latestLeast && to != from && layout.hasRoom(to)) {
                latest = to;
                latestLeast = least;
            }
        }
        return latest < 0 ? NONE : from << 8 | latest;
    }

    /** Of the stacks with a due box, the one with the fewest boxes above it. */
    private static int shallowest(Layout layout) {
        int best = NONE;
        int fewest = Integer.MAX_VALUE;
        for (int stack = 0; stack < layout.stacks; stack++) {
            if (layout.leastOf(stack) == layout.due) {
                int above = layout.height[stack] - layout.leastTier[stack * layout.tiers + layout.height[stack] - 1];
                if (above < fewest) {
                    fewest = above;
                    best = stack;
                }
            }
        }
        return best;
    }

    /** The fullest stack on which a box stands well; -1 if there is none. */
    private static int bestFit(Layout layout, int rank, int notThis, int norThis) {
        int best = NONE;
        int tightest = Integer.MAX_VALUE;
        for (int to = 0; to < layout.stacks; to++) {
            int least = layout.leastOf(to);
            if (least >= rank && least < tightest && to != notThis && to != norThis && layout.hasRoom(to)) {
                tightest = least;
                best = to;
            }
        }
        return best;
    }

    /** The stack of the greatest badly placed box that fits between a box and the stack meant for it; -1 if none. */
    private static int filler(Layout layout, int rank, int from, int to) {
        if (layout.height[to] + 1 >= layout.tiers) {
            return NONE;
        }
        int best = NONE;
        int greatest = rank - 1;
        int most = layout.leastOf(to);
        for (int stack = 0; stack < layout.stacks; stack++) {
            if (stack != from && stack != to && layout.height[stack] > 0) {
                int top = layout.top(stack);
                if (top > greatest && top <= most && layout.isTopBadlyPlaced(stack)) {
                    greatest = top;
                    best = stack;
                }
            }
        }
        return best;
    }

    private static int stepAside(Layout layout, int rank, int from) {
        int best = NONE;
        int tightest = Integer.MAX_VALUE;
        for (int stack = 0; stack < layout.stacks; stack++) {
            int height = layout.height[stack];
            if (stack == from || height == 0 || layout.isTopBadlyPlaced(stack)) {
                continue;
            }
            int below = height == 1 ? layout.stays + 1 : layout.least[stack * layout.tiers + height - 2];
            if (below >= rank && below < tightest) {
                int to = bestFit(layout, layout.top(stack), from, stack);
                if (to >= 0) {
                    tightest = below;
                    best = stack << 8 | to;
                }
            }
        }
        return best;
    }
}
