package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Not exact, but quick to a plan: goes through the layouts move by move, keeping of each generation those that need least yet. */
final class MarshallingBeam {
    private final Layout start;
    private final MarshallingBound bound;
    private final int longest;
    long nodes;

    /** A layout, and how it came to be. */
    private record Step(Layout layout, Step before, int move, long rank) {}

    MarshallingBeam(Layout start) {
        this.start = start;
        bound = new MarshallingBound(start);
        longest = 6 * start.where.length;
    }

    /**
     * @param width layouts kept of a generation
     * @param fewer only plans of fewer moves are of use
     * @return the moves, {@code from << 8 | to} each; null if none was found
     */
    int[] search(int width, int fewer, SearchWatch watch) {
        List<Step> now = List.of(new Step(start, null, 0, 0));
        LongSet seen = new LongSet(1024);
        seen.add(start.hash());
        int most = Math.min(fewer - 1, longest);
        for (int done = 1; done <= most && !now.isEmpty(); done++) {
            List<Step> next = new ArrayList<>();
            for (Step step : now) {
                if (watch.isOver()) {
                    return null;
                }
                Step end = expand(step, most - done, seen, next);
                if (end != null) {
                    return path(end, done);
                }
            }
            next.sort(Comparator.comparingLong(Step::rank));
            now = next.size() > width ? new ArrayList<>(next.subList(0, width)) : next;
        }
        return null;
    }

    private Step expand(Step step, int left, LongSet seen, List<Step> into) {
        Layout layout = step.layout;
        for (int from = 0; from < layout.stacks; from++) {
            for (int to = 0; to < layout.stacks && layout.height[from] > 0; to++) {
                if (to == from || !layout.hasRoom(to)) {
                    continue;
                }
                nodes++;
                layout.relocate(from, to);
                long hash = layout.hash();
                int needed = bound.of(layout);
                if (needed <= left && seen.add(hash)) {
                    long rank = ((long) needed << 40) + ((long) layout.badlyPlaced << 32) + (hash >>> 33);
                    Step next = new Step(new Layout(layout), step, from << 8 | to, rank);
                    if (needed == 0) {
                        layout.relocate(to, from);
                        return next;
                    }
                    into.add(next);
                }
                layout.relocate(to, from);
            }
        }
        return null;
    }

    private static int[] path(Step end, int length) {
        int[] path = new int[length];
        Step step = end;
        for (int at = length - 1; at >= 0; at--) {
            path[at] = step.move;
            step = step.before;
        }
        return path;
    }
}
