package corridor.optimizer.retrieval;

/**
 * One quick plan. The box above the due one goes to the stack whose least rank is the smallest that it does not exceed;
 * where there is none, a well placed box that blocks a good place may step aside first, if it stays well placed (as in Jin,
 * Zhu and Lim, EJOR 240, 2015); otherwise the box goes where it will be in the way latest (Caserta, Schwarze and Voß 2012).
 */
final class Greedy {
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
        while (true) {
            for (int stack = layout.ready(); stack >= 0; stack = layout.ready()) {
                layout.retrieve(stack);
            }
            if (layout.badlyPlaced == 0) {
                return done;
            }
            if (done >= most) {
                return most + 1;
            }
            int move = next(layout, most - done);
            if (move < 0) {
                return most + 1;
            }
            if (path != null) {
                path[done] = move;
            }
            done++;
            layout.relocate(move >> 8, move & 0xff);
        }
    }

    private int next(Layout layout, int most) {
        int from = shallowest(layout);
        int rank = layout.top(from);
        int best = bestFit(layout, rank, from, -1);
        if (best >= 0) {
            return from << 8 | best;
        }
        if (!restricted && most > 1) {
            int aside = stepAside(layout, rank, from);
            if (aside >= 0) {
                return aside;
            }
        }
        int latest = -1;
        for (int to = 0; to < layout.stacks; to++) {
            if (to != from && layout.hasRoom(to) && (latest < 0 || layout.leastOf(to) > layout.leastOf(latest))) {
                latest = to;
            }
        }
        return latest < 0 ? -1 : from << 8 | latest;
    }

    /** Of the stacks with a due box, the one with the fewest boxes above it. */
    private static int shallowest(Layout layout) {
        int best = -1;
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
        int best = -1;
        int tightest = Integer.MAX_VALUE;
        for (int to = 0; to < layout.stacks; to++) {
            if (to != notThis && to != norThis && layout.hasRoom(to)) {
                int least = layout.leastOf(to);
                if (least >= rank && least < tightest) {
                    tightest = least;
                    best = to;
                }
            }
        }
        return best;
    }

    private static int stepAside(Layout layout, int rank, int from) {
        int best = -1;
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
