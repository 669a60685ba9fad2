package corridor.optimizer.retrieval;

/** Remembers which boxes left along a search's path and what was known of them, so that they can be put back. */
final class RetrievedLog {
    private final int[] stack;
    private final int[] name;
    private final int[] cameFrom;
    private final int[] cameAt;
    private final int[] touched;
    private int size;

    RetrievedLog(int boxes) {
        stack = new int[boxes];
        name = new int[boxes];
        cameFrom = new int[boxes];
        cameAt = new int[boxes];
        touched = new int[boxes];
    }

    int size() {
        return size;
    }

    /** Notes that the topmost box of a stack is about to leave. */
    void note(int from, Layout layout, int[] comeFrom, int[] comeAt, int[] touch) {
        int slot = from * layout.tiers + layout.height[from] - 1;
        stack[size] = from;
        name[size] = layout.name[slot];
        cameFrom[size] = comeFrom[slot];
        cameAt[size] = comeAt[slot];
        touched[size++] = touch[from];
    }

    void undo(int mark, Layout layout, int[] comeFrom, int[] comeAt, int[] touch) {
        while (size > mark) {
            size--;
            int back = stack[size];
            int slot = back * layout.tiers + layout.height[back];
            layout.putBack(back, name[size]);
            comeFrom[slot] = cameFrom[size];
            comeAt[slot] = cameAt[size];
            touch[back] = touched[size];
        }
    }
}
