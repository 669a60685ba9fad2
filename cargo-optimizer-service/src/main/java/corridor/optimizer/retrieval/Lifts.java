package corridor.optimizer.retrieval;

import java.util.Arrays;

/** The lifts of a plan that is being improved, box by box, in order. */
final class Lifts {
    static final int OUT = -1;

    final int[] box;
    final int[] from;
    /** Where to; {@link #OUT} for a box that leaves. */
    final int[] to;

    int size;
    int relocations;
    /** Which of the lifts are relocations. */
    private final int[] relocation;

    Lifts(int capacity) {
        box = new int[capacity];
        from = new int[capacity];
        to = new int[capacity];
        relocation = new int[capacity];
    }

    /** The lifts of a plan, from the first to the last box that is wanted; each leaves as soon as it can. */
    static Lifts of(Layout start, int[] path) {
        Lifts lifts = new Lifts(path.length + start.box.length);
        Layout layout = new Layout(start);
        lifts.leave(layout);
        for (int move : path) {
            int stack = move >> 8;
            lifts.add(layout.name[stack * layout.tiers + layout.height[stack] - 1], stack, move & 0xff);
            layout.relocate(stack, move & 0xff);
            lifts.leave(layout);
        }
        return lifts;
    }

    private void leave(Layout layout) {
        for (int stack = layout.ready(); stack >= 0; stack = layout.ready()) {
            layout.retrieve(stack);
            add(layout.name[stack * layout.tiers + layout.height[stack]], stack, OUT);
        }
    }

    void become(Lifts other) {
        System.arraycopy(other.box, 0, box, 0, other.size);
        System.arraycopy(other.from, 0, from, 0, other.size);
        System.arraycopy(other.to, 0, to, 0, other.size);
        System.arraycopy(other.relocation, 0, relocation, 0, other.relocations);
        size = other.size;
        relocations = other.relocations;
    }

    void clear() {
        size = 0;
        relocations = 0;
    }

    void add(int which, int whence, int whither) {
        box[size] = which;
        from[size] = whence;
        to[size] = whither;
        if (whither != OUT) {
            relocation[relocations++] = size;
        }
        size++;
    }

    /** The place in the row of lifts of one of the relocations. */
    int relocation(int index) {
        return relocation[index];
    }

    void allBut(int which, Lifts all) {
        clear();
        for (int k = 0; k < all.size; k++) {
            if (all.box[k] != which) {
                add(all.box[k], all.from[k], all.to[k]);
            }
        }
    }

    /** The relocations that remain when each box leaves as soon as it can, {@code from << 8 | to} each. */
    int[] path(Layout start) {
        Layout layout = new Layout(start);
        int[] path = new int[relocations];
        int count = 0;
        layout.retrieveAll();
        for (int k = 0; k < size && layout.badlyPlaced > 0; k++) {
            int stack = from[k];
            int top = layout.height[stack] - 1;
            if (to[k] != OUT && top >= 0 && layout.name[stack * layout.tiers + top] == box[k]) {
                path[count++] = stack << 8 | to[k];
                layout.relocate(stack, to[k]);
                layout.retrieveAll();
            }
        }
        return Arrays.copyOf(path, count);
    }
}
