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
    /** So many of those placed are no blocks, but single boxes that stood there before. */
    private final int standing;

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
        standing = cargo.standing.size();
        gaps.remaining(left);
    }

    /** As the crew finds the space: what stands there is all that is placed. */
    static Trial begun(Cargo cargo, Blocks blocks) {
        Trial begun = new Trial(cargo, blocks);
        for (Placement box : cargo.standing) {
            begun.lies(
                    box.xMm() / cargo.unitMm,
                    box.yMm() / cargo.unitMm,
                    box.zMm() / cargo.unitMm,
                    box.lengthMm() / cargo.unitMm,
                    box.widthMm() / cargo.unitMm,
                    box.heightMm() / cargo.unitMm);
            begun.volume += cargo.volume[box.kind()];
            begun.grams += cargo.grams[box.kind()];
        }
        begun.open();
        return begun;
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
            open();
            gap = gaps.next();
        }
        return gap;
    }

    /** Gaps for a stop's boxes: where nothing of another stop is in the way, and they can still be put in. */
    private void open() {
        gaps.clear();
        for (int p = 0; p < placed; p++) {
            fill(p);
        }
        for (int p = 0; p < placed; p++) {
            int at = Gaps.EDGES * p;
            int x = lies[at];
            int y = lies[at + 1];
            int z = lies[at + 2];
            int x2 = lies[at + 3];
            int y2 = lies[at + 4];
            int z2 = lies[at + 5];
            int its = p < standing ? cargo.stop[cargo.standing.get(p).kind()] : blocks.stop[block[p]];
            if (its > stop || (p < standing && cargo.fromTheDoor)) {
                gaps.close(0, y, z, x2, y2, z2);
            }
            if (its > stop || p < standing) {
                gaps.close(x, y, 0, x2, y2, z2);
            }
            if (its < stop) {
                gaps.close(x, y, z, cargo.length, y2, z2);
                gaps.close(x, y, z, x2, y2, cargo.height);
            }
        }
    }

    private void fill(int p) {
        int at = Gaps.EDGES * p;
        int kind = p < standing ? cargo.standing.get(p).kind() : -1;
        gaps.fill(
                lies[at],
                lies[at + 1],
                lies[at + 2],
                lies[at + 3],
                lies[at + 4],
                lies[at + 5],
                p < standing ? cargo.grams[kind] : blocks.grams[block[p]],
                p < standing ? cargo.bears[kind] : blocks.bears[block[p]]);
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
        lies(x, y, z, blocks.length[b], blocks.width[b], blocks.height[b]);
        block[placed - 1] = b;
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
        fill(placed - 1);
    }

    private void lies(int x, int y, int z, int length, int width, int height) {
        if (placed == block.length) {
            block = Arrays.copyOf(block, 2 * placed);
            lies = Arrays.copyOf(lies, 2 * Gaps.EDGES * placed);
        }
        GapPieces.write(lies, Gaps.EDGES * placed++, x, y, z, x + length, y + width, z + height);
    }

    /** Box by box, without those that stood there before. */
    List<Placement> boxes() {
        List<Placement> boxes = new ArrayList<>();
        for (int p = standing; p < placed; p++) {
            int at = Gaps.EDGES * p;
            blocks.unpack(block[p], lies[at], lies[at + 1], lies[at + 2], boxes);
        }
        return boxes;
    }
}
