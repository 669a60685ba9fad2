package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;

/**
 * Exact: iterative deepening A* (Zhu, Qin, Lim and Zhang, IEEE T-ASE 9, 2012). Each iteration allows one relocation more;
 * one that ends without a plan proves that more are needed.
 *
 * <p>What is not tried: a layout from which as many relocations were not enough before, however its stacks are ordered; a
 * second empty stack; a move that was shown to lead nowhere before other moves that have nothing to do with it ({@link
 * SleepSets}); and moving a box on that has just been moved, where the stack it came from or the one it goes to has been left
 * alone meanwhile, since one move instead of two leads to the same layout (Tanaka and Mizuno, C&amp;OR 95, 2018; Jin and
 * Tanaka, EJOR 304, 2023). The last rule only cuts off paths that are longer than need be. While fewer relocations than any
 * plan needs are allowed, or just as many, no shortest plan is lost by it, and what is noted in {@link VisitedLayouts} stays
 * true.
 */
final class DeepeningSearch {
    private static final int FIRST_TABLE_BITS = 14;
    private static final int LAST_TABLE_BITS = 23;
    private static final int ASK_EVERY = 0xff;
    private static final long DETOUR_STEPS = 100;

    enum End {
        FOUND,
        PROVEN,
        STOPPED
    }

    private final Layout layout;
    private final LowerBound lowerBound;
    private final Detours detours;
    private final boolean restricted;
    private VisitedLayouts visited = new VisitedLayouts(FIRST_TABLE_BITS);
    private int tableBits = FIRST_TABLE_BITS;
    private final int[] cameFrom;
    private final int[] cameAt;
    private final int[] touched;
    private final RetrievedLog out;
    /** Candidate moves per depth, {@code score << 16 | from << 8 | to}. */
    private int[][] moves = new int[0][];

    private final SleepSets asleep;
    private int[] path = new int[0];
    private int time;
    private int threshold;
    private long nodes;
    private long stopAt;
    private boolean stopped;
    private SearchWatch watch;

    DeepeningSearch(Layout start, boolean restricted) {
        layout = new Layout(start);
        lowerBound = new LowerBound(start, restricted);
        detours = new Detours(start, restricted);
        this.restricted = restricted;
        asleep = new SleepSets(start, restricted);
        cameFrom = new int[layout.box.length];
        cameAt = new int[layout.box.length];
        touched = new int[layout.stacks];
        out = new RetrievedLog(layout.box.length);
    }

    long nodes() {
        return nodes;
    }

    /** The moves of the plan found, {@code from << 8 | to} each. */
    int[] path() {
        return Arrays.copyOf(path, threshold);
    }

    /**
     * One iteration, or as much of it as is wanted; begun anew it is quick where it has been before.
     *
     * @param allowed relocations; no plan may be known to need fewer
     */
    End iterate(int allowed, long nodeBudget, SearchWatch overseer) {
        threshold = allowed;
        watch = overseer;
        stopped = false;
        stopAt = nodes + nodeBudget;
        grow(allowed);
        makeRoom(nodeBudget);
        Arrays.fill(touched, 0);
        Arrays.fill(cameAt, 0);
        time = 0;
        asleep.begin(allowed);
        boolean found = search(0);
        return found ? End.FOUND : stopped ? End.STOPPED : End.PROVEN;
    }

    private void grow(int depth) {
        if (moves.length <= depth) {
            moves = new int[depth + 1][layout.stacks * layout.stacks];
            path = new int[depth + 1];
        }
    }

    /** What was noted is lost by that; it is little beside what is to come. */
    private void makeRoom(long expected) {
        if (expected > visited.capacity() && tableBits < LAST_TABLE_BITS) {
            while (expected > 1L << tableBits && tableBits < LAST_TABLE_BITS) {
                tableBits++;
            }
            visited = new VisitedLayouts(tableBits);
        }
    }

    private boolean search(int done) {
        if (layout.badlyPlaced == 0) {
            threshold = done;
            return true;
        }
        if ((++nodes & ASK_EVERY) == 0 && (nodes >= stopAt || watch.isOver())) {
            stopped = true;
            return false;
        }
        int count = candidates(done, threshold - done - 1, lowerBound.of(layout));
        for (int k = 0; k < count; k++) {
            int move = moves[done][k] & 0xffff;
            path[done] = move;
            if (attempt(move >> 8, move & 0xff, done)) {
                return true;
            }
            if (stopped) {
                return false;
            }
            asleep.add(done, move >> 8, move & 0xff);
        }
        visited.hopeless(layout.hash(), threshold - done);
        return false;
    }

    private boolean attempt(int from, int to, int done) {
        int fromTouched = touched[from];
        int toTouched = touched[to];
        int fromSlot = from * layout.tiers + layout.height[from] - 1;
        int oldFrom = cameFrom[fromSlot];
        int oldAt = cameAt[fromSlot];
        int timeBefore = time;
        int dueBefore = layout.due;
        int toSlot = to * layout.tiers + layout.height[to];
        layout.relocate(from, to);
        time++;
        touched[from] = time;
        touched[to] = time;
        cameFrom[toSlot] = from;
        cameAt[toSlot] = time;
        int mark = out.size();
        if (layout.height[from] > 0 && layout.top(from) == layout.due) {
            settle(); // only what the moved box stood on can have come free
        }
        int allowance = threshold - done - 1;
        boolean found = false;
        if (layout.badlyPlaced <= allowance
                && !lowerBound.exceeds(allowance, layout)
                && !visited.isHopeless(layout.hash(), allowance)
                && !detours.exceed(allowance - layout.badlyPlaced, layout, DETOUR_STEPS)) {
            asleep.inherit(done, layout, touched, timeBefore, dueBefore);
            found = search(done + 1);
        }
        if (!found) {
            out.undo(mark, layout, cameFrom, cameAt, touched);
            layout.relocate(to, from);
            cameFrom[fromSlot] = oldFrom;
            cameAt[fromSlot] = oldAt;
            touched[from] = fromTouched;
            touched[to] = toTouched;
            time = timeBefore;
        }
        return found;
    }

    /** What is due and on top leaves at once: it can be of no use any more. */
    private void settle() {
        for (int stack = layout.ready(); stack >= 0; stack = layout.ready()) {
            out.note(stack, layout, cameFrom, cameAt, touched);
            layout.retrieve(stack);
            touched[stack] = ++time;
        }
    }

    /**
     * Moves worth trying with so many allowed after them, the most promising first. A move that no charge of the lower bound
     * rests on brings it down by the badly placed box that it sets right, and by nothing else.
     */
    private int candidates(int done, int allowance, int bound) {
        int[] into = moves[done];
        int count = 0;
        int charges = bound - layout.badlyPlaced;
        for (int from = 0; from < layout.stacks; from++) {
            if (layout.height[from] == 0 || (restricted && layout.leastOf(from) != layout.due)) {
                continue;
            }
            int slot = from * layout.tiers + layout.height[from] - 1;
            int rank = layout.box[slot];
            int badlyPlaced = layout.badlyPlaced - (rank > layout.least[slot] ? 1 : 0);
            int movedAt = cameAt[slot];
            if (movedAt > 0 && touched[cameFrom[slot]] == movedAt) {
                asleep.addAll(done, from);
                continue;
            }
            boolean emptySeen = false;
            for (int to = 0; to < layout.stacks; to++) {
                if (to == from || !layout.hasRoom(to) || asleep.has(done, from, to)) {
                    continue;
                }
                if (movedAt > 0 && touched[to] < movedAt) {
                    asleep.add(done, from, to);
                    continue;
                }
                if (layout.height[to] == 0) {
                    if (emptySeen || layout.height[from] == 1) {
                        continue;
                    }
                    emptySeen = true;
                }
                int least = layout.leastOf(to);
                boolean well = rank <= least;
                int remaining = well ? badlyPlaced : badlyPlaced + 1;
                if (remaining + (lowerBound.isDecisive(from) ? 0 : charges) <= allowance) {
                    int fit = well ? least - rank : layout.stays + 1 - least + rank;
                    insert(
                            into,
                            count++,
                            (((remaining - layout.badlyPlaced + 1) << 10) | Math.min(fit, 1023)) << 16
                                    | from << 8
                                    | to);
                } else {
                    asleep.add(done, from, to);
                }
            }
        }
        return count;
    }

    private static void insert(int[] sorted, int count, int candidate) {
        int k = count;
        while (k > 0 && sorted[k - 1] > candidate) {
            sorted[k] = sorted[k - 1];
            k--;
        }
        sorted[k] = candidate;
    }
}
