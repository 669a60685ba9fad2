package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;

/**
 * Not exact, but good where exactness is out of reach: goes through the layouts relocation by relocation, keeping of each
 * generation the most promising. What a layout promises is what {@link Greedy} makes of it, so that each is looked ahead
 * from to its end, and each may itself yield a better plan. Well placed boxes are moved to good places only.
 */
final class BeamSearch {
    private final Layout start;
    private final LowerBound lowerBound;
    private final Greedy greedy;
    private final boolean restricted;
    private final Layout layout;
    private final Layout ahead;
    private final int[] retrieved;
    /** A quick plan that takes longer than this goes round in circles. */
    private final int patience;

    private int reach;
    private boolean boundCounts;
    private long nodes;
    private int best;
    private int[] bestPath;

    BeamSearch(Layout start, boolean restricted) {
        this.start = start;
        this.restricted = restricted;
        lowerBound = new LowerBound(start, restricted);
        greedy = new Greedy(restricted);
        layout = new Layout(start);
        ahead = new Layout(start, false);
        retrieved = new int[2 * start.box.length];
        patience = 4 * start.box.length;
    }

    long nodes() {
        return nodes;
    }

    int[] bestPath() {
        return bestPath;
    }

    /**
     * @param width layouts kept of a generation
     * @param nextDue boxes are moved from one bad place to another only above a box that is one of so many next due
     * @param cautious whether what is proven of a layout counts as well, not only what the quick plan makes of it
     * @param known relocations of a plan that is known; only better ones count
     * @return the relocations of the best plan found; {@code known} if none is better
     */
    int search(int width, int nextDue, boolean cautious, int known, int proven, SearchWatch watch) {
        reach = nextDue;
        boundCounts = cautious;
        best = known;
        bestPath = null;
        Generation now = new Generation(1);
        now.parent[0] = -1;
        now.size = 1;
        now.layouts[0] = new Layout(start);
        for (int done = 0; now.size > 0 && done + 1 < best && best > proven; done++) {
            Candidates candidates = new Candidates(width);
            for (int i = 0; i < now.size; i++) {
                if (watch.isOver()) {
                    return best;
                }
                expand(now, i, done, candidates);
            }
            now = next(now, candidates);
        }
        return best;
    }

    private void expand(Generation now, int parent, int done, Candidates candidates) {
        Layout before = now.layouts[parent];
        layout.become(before);
        int banned = now.previous == null ? -1 : now.move[parent] & 0xff;
        for (int from = 0; from < before.stacks; from++) {
            if (before.height[from] == 0 || (restricted && before.leastOf(from) != before.due)) {
                continue;
            }
            if (from == banned && now.top[parent] == before.height[from]) {
                continue; // it has just been moved here
            }
            boolean anywhere = before.isTopBadlyPlaced(from) && before.leastOf(from) < before.due + reach;
            boolean emptySeen = false;
            for (int to = 0; to < before.stacks; to++) {
                if (to == from
                        || !before.hasRoom(to)
                        || (before.height[to] == 0 && (emptySeen || before.height[from] == 1))) {
                    continue;
                }
                emptySeen |= before.height[to] == 0;
                if (!anywhere && before.leastOf(to) < before.top(from)) {
                    continue;
                }
                attempt(now, parent, from, to, done, candidates);
            }
        }
    }

    private void attempt(Generation now, int parent, int from, int to, int done, Candidates candidates) {
        nodes++;
        layout.relocate(from, to);
        int out = 0;
        for (int stack = layout.ready(); stack >= 0; stack = layout.ready()) {
            layout.retrieve(stack);
            retrieved[out++] = stack;
            retrieved[out++] = layout.name[stack * layout.tiers + layout.height[stack]];
        }
        int allowance = best - 1 - done - 1;
        long hash = layout.badlyPlaced <= allowance ? layout.hash() : 0;
        if (layout.badlyPlaced <= allowance && !candidates.knows(hash)) {
            int bound = lowerBound.of(layout);
            if (bound <= allowance) {
                ahead.become(layout);
                int end = greedy.play(ahead, patience, null);
                if (end <= patience && done + 1 + end < best) {
                    best = done + 1 + end;
                    bestPath = path(now, parent, from << 8 | to, done, end);
                }
                long promise = boundCounts ? 2L * end + bound : end;
                candidates.offer(hash, (promise << 20) + ((long) bound << 10), parent, from << 8 | to);
            }
        }
        while (out > 0) {
            int which = retrieved[--out];
            layout.putBack(retrieved[--out], which);
        }
        layout.relocate(to, from);
    }

    private int[] path(Generation now, int parent, int move, int done, int end) {
        int[] path = new int[done + 1 + end];
        path[done] = move;
        int i = parent;
        int at = done;
        for (Generation g = now; at > 0; g = g.previous) {
            path[--at] = g.move[i];
            i = g.parent[i];
        }
        int[] rest = new int[end];
        ahead.become(layout);
        greedy.play(ahead, end, rest);
        System.arraycopy(rest, 0, path, done + 1, end);
        return path;
    }

    private Generation next(Generation now, Candidates candidates) {
        candidates.cut();
        Generation next = new Generation(candidates.size);
        next.previous = now;
        for (int k = 0; k < candidates.size; k++) {
            int parent = candidates.parent[k];
            int move = candidates.move[k];
            Layout child = new Layout(now.layouts[parent]);
            child.relocate(move >> 8, move & 0xff);
            next.top[k] = child.height[move & 0xff];
            for (int stack = child.ready(); stack >= 0; stack = child.ready()) {
                child.retrieve(stack);
            }
            next.parent[k] = parent;
            next.move[k] = move;
            next.layouts[k] = child;
        }
        next.size = candidates.size;
        now.layouts = null;
        return next;
    }

    /** The layouts kept after as many relocations. */
    private static final class Generation {
        Layout[] layouts;
        final int[] parent;
        final int[] move;
        final int[] top;
        Generation previous;
        int size;

        Generation(int capacity) {
            layouts = new Layout[capacity];
            parent = new int[capacity];
            move = new int[capacity];
            top = new int[capacity];
        }
    }
}
