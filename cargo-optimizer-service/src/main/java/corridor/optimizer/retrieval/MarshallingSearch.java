package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;

/** Exact: iterative deepening; each iteration allows one move more, and one that ends without a plan proves that more are needed. */
final class MarshallingSearch {
    private static final int TABLE_BITS = 20;
    private static final int ASK_EVERY = 0xff;

    private final Layout layout;
    private final MarshallingBound bound;
    private final VisitedLayouts visited = new VisitedLayouts(TABLE_BITS);
    private int[][] moves = new int[0][];
    private int[] path = new int[0];
    private long stopAt;
    private boolean stopped;
    private SearchWatch watch;
    long nodes;

    MarshallingSearch(Layout start) {
        layout = new Layout(start);
        bound = new MarshallingBound(start);
    }

    /** The moves of a plan of so many; null if there is none, or the work was cut short: see {@link #isStopped}. */
    int[] iterate(int allowed, long budget, SearchWatch overseer) {
        watch = overseer;
        stopAt = nodes + budget;
        stopped = false;
        if (moves.length <= allowed) {
            moves = new int[allowed + 1][layout.stacks * layout.stacks];
            path = new int[allowed + 1];
        }
        int length = search(0, allowed);
        return length < 0 ? null : Arrays.copyOf(path, length);
    }

    boolean isStopped() {
        return stopped;
    }

    /** The length of the plan found; -1 if none. */
    private int search(int done, int left) {
        if (layout.badlyPlaced == 0) {
            unwind(done);
            return done;
        }
        if ((++nodes & ASK_EVERY) == 0 && (nodes >= stopAt || watch.isOver())) {
            stopped = true;
            return -1;
        }
        int count = candidates(done);
        for (int k = 0; k < count; k++) {
            int from = moves[done][k] >> 8 & 0xff;
            int to = moves[done][k] & 0xff;
            layout.relocate(from, to);
            path[done] = from << 8 | to;
            if (bound.of(layout) <= left - 1 && !visited.isHopeless(layout.hash(), left - 1)) {
                int length = search(done + 1, left - 1);
                if (length >= 0) {
                    return length;
                }
            }
            layout.relocate(to, from);
            if (stopped) {
                return -1;
            }
        }
        visited.hopeless(layout.hash(), left);
        return -1;
    }

    /** Back to the beginning, for whoever searches next. */
    private void unwind(int done) {
        for (int step = done - 1; step >= 0; step--) {
            layout.relocate(path[step] & 0xff, path[step] >> 8);
        }
    }

    /** {@code score << 16 | from << 8 | to}, the most promising first: badly placed boxes to where they stand well, tightly. */
    private int candidates(int done) {
        int[] into = moves[done];
        int count = 0;
        int last = done == 0 ? -1 : path[done - 1] & 0xff;
        for (int from = 0; from < layout.stacks; from++) {
            if (layout.height[from] == 0 || from == last) {
                continue; // what has just been put here could have gone further at once
            }
            int rank = layout.top(from);
            boolean bad = layout.isTopBadlyPlaced(from);
            boolean emptySeen = false;
            for (int to = 0; to < layout.stacks; to++) {
                boolean empty = layout.height[to] == 0;
                if (to == from || !layout.hasRoom(to) || (empty && (emptySeen || layout.height[from] == 1))) {
                    continue;
                }
                emptySeen |= empty;
                int slack = layout.leastOf(to) - rank;
                int score = slack >= 0 ? (bad ? 0 : 4_000) + slack : (bad ? 8_000 : 12_000) - slack;
                into[count++] = score << 16 | from << 8 | to;
            }
        }
        Arrays.sort(into, 0, count);
        return count;
    }
}
