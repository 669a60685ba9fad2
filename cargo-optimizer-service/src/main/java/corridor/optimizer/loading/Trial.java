package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A load that is being made, block by block. */
final class Trial {
    private static final int FIRST_ROOM = 64;

    final Cargo cargo;
    final Blocks blocks;
    final Gaps gaps;
    final int[] left;
    long volume;
    private long grams;

    int placed;
    private int[] block = new int[FIRST_ROOM];
    /** The corners of each block placed, as in {@link Gaps}. */
    int[] lies = new int[Gaps.EDGES * FIRST_ROOM];

    /** The stop whose boxes are placed now; the last one's go in first. */
    private int stop;

    Trial(Cargo cargo, Blocks blocks) {
        this.cargo = cargo;
        this.blocks = blocks;
        left = cargo.count.clone();
        gaps = new Gaps(cargo);
        stop = cargo.lastStop;
        gaps.remaining(left);
    }

    void become(Trial other) {
        System.arraycopy(other.left, 0, left, 0, left.length);
        volume = other.volume;
        grams = other.grams;
        placed = other.placed;
        stop = other.stop;
        if (block.length < other.placed) {
            block = new int[other.block.length];
            lies = new int[other.lies.length];
        }
        System.arraycopy(other.block, 0, block, 0, placed);
        System.arraycopy(other.lies, 0, lies, 0, Gaps.EDGES * placed);
        gaps.become(other.gaps);
    }

    /** The gap to be filled next; -1 if nothing more can be loaded. */
    int nextGap() {
        int gap = gaps.next();
        while (gap < 0 && stop > 1 && cargo.severalStops) {
            stop--;
            reopen();
            gap = gaps.next();
        }
        return gap;
    }

    /** Gaps for the next stop's boxes: where nothing of a later stop is in front or above. */
    private void reopen() {
        gaps.clear();
        for (int p = 0; p < placed; p++) {
            fill(p);
        }
        for (int p = 0; p < placed; p++) {
            int at = Gaps.EDGES * p;
            gaps.close(0, lies[at + 1], lies[at + 2], lies[at + 3], lies[at + 4], lies[at + 5]);
            gaps.close(lies[at], lies[at + 1], 0, lies[at + 3], lies[at + 4], lies[at + 5]);
        }
    }

    private void fill(int p) {
        int at = Gaps.EDGES * p;
        gaps.fill(
                lies[at],
                lies[at + 1],
                lies[at + 2],
                lies[at + 3],
                lies[at + 4],
                lies[at + 5],
                blocks.grams[block[p]],
                blocks.bears[block[p]]);
    }

    /** True if there are enough boxes for a block, and it is not too heavy. */
    boolean has(int b) {
        int[] kinds = blocks.kinds[b];
        int[] needs = blocks.needs[b];
        for (int i = 0; i < kinds.length; i++) {
            if (left[kinds[i]] < needs[i]) {
                return false;
            }
        }
        return grams + blocks.grams[b] <= cargo.mostGrams;
    }

    /** True if a block may go into a gap now; that there are enough boxes is another question. */
    boolean mayTake(int g, int b) {
        return (!cargo.severalStops || blocks.stop[b] == stop)
                && (!cargo.weak || !cargo.support || blocks.grams[b] <= gaps.strength[g]);
    }

    /** Places a block in that corner of a gap which is nearest to a corner of the space. */
    void place(int g, int b) {
        int from = Gaps.EDGES * g;
        int[] gap = gaps.at;
        int x = gaps.farX(g) ? gap[from + 3] - blocks.length[b] : gap[from];
        int y = gaps.farY(g) ? gap[from + 4] - blocks.width[b] : gap[from + 1];
        int z = gaps.farZ(g) ? gap[from + 5] - blocks.height[b] : gap[from + 2];
        if (placed == block.length) {
            block = Arrays.copyOf(block, 2 * placed);
            lies = Arrays.copyOf(lies, 2 * Gaps.EDGES * placed);
        }
        block[placed] = b;
        int to = Gaps.EDGES * placed;
        lies[to] = x;
        lies[to + 1] = y;
        lies[to + 2] = z;
        lies[to + 3] = x + blocks.length[b];
        lies[to + 4] = y + blocks.width[b];
        lies[to + 5] = z + blocks.height[b];
        volume += blocks.volume[b];
        grams += blocks.grams[b];
        boolean out = false;
        int[] kinds = blocks.kinds[b];
        int[] needs = blocks.needs[b];
        for (int i = 0; i < kinds.length; i++) {
            left[kinds[i]] -= needs[i];
            out |= left[kinds[i]] == 0;
        }
        if (out) {
            gaps.remaining(left);
        }
        fill(placed++);
    }

    /** Box by box. */
    List<Placement> boxes() {
        List<Placement> boxes = new ArrayList<>();
        for (int p = 0; p < placed; p++) {
            int at = Gaps.EDGES * p;
            blocks.unpack(block[p], lies[at], lies[at + 1], lies[at + 2], boxes);
        }
        return boxes;
    }
}
