package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a bay can be brought in order at all. Where there is little room, few layouts can be reached, and these are gone
 * through one by one.
 */
final class Reachable {
    private static final int MOST_LAYOUTS = 20_000;
    private static final int ASK_EVERY = 0x3f;

    private Reachable() {}

    /**
     * True if it is proven that no row of moves brings the bay in order.
     *
     * @param retrieving whether boxes leave as soon as they can
     */
    static boolean isStuck(Layout start, boolean retrieving, boolean restricted, SearchWatch watch) {
        int room = start.stacks * start.tiers;
        for (int height : start.height) {
            room -= height;
        }
        if (start.badlyPlaced == 0 || (retrieving && start.stacks > 1 && room >= start.tiers - 1)) {
            return false; // with so much room each due box can be freed, and then there is more
        }
        LongSet seen = new LongSet(1024);
        Deque<Layout> open = new ArrayDeque<>();
        open.push(new Layout(start));
        seen.add(start.hash());
        int count = 1;
        while (!open.isEmpty()) {
            Layout layout = open.pop();
            for (int from = 0; from < layout.stacks; from++) {
                for (int to = 0; to < layout.stacks; to++) {
                    if (from == to
                            || layout.height[from] == 0
                            || !layout.hasRoom(to)
                            || (restricted && layout.leastOf(from) != layout.due)) {
                        continue;
                    }
                    Layout next = new Layout(layout);
                    next.relocate(from, to);
                    if (retrieving) {
                        next.retrieveAll();
                    }
                    if (next.badlyPlaced == 0) {
                        return false;
                    }
                    if (seen.add(next.hash())) {
                        if (++count > MOST_LAYOUTS || ((count & ASK_EVERY) == 0 && watch.isOver())) {
                            return false;
                        }
                        open.push(next);
                    }
                }
            }
        }
        return true;
    }
}
