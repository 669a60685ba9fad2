package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Blocks of boxes that are loaded as one: single boxes, and two blocks side by side, behind or upon each other where they
 * leave nothing of their hull empty ("general blocks" of Zhu and Lim 2012, Araya and Riff 2014). They allow two in a hundred
 * to be empty; without that there are so few blocks that much more is tried in the same time, which is worth more.
 */
final class Blocks {
    /** More are not made. */
    private static final int MOST = 10_000;

    /** How much a block of many boxes is worth less than one of few. */
    private static final double FEW = 0.2;

    /** Three fields of 15 bits for the edges with a bit above each that no borrow passes, and below them the number. */
    private static final int FIELD = 16;

    private static final long NUMBER = (1L << FIELD) - 1;
    private static final long GUARDS = 0x8000_8000_8000_0000L;

    final int size;
    /** Volume, and less where many boxes make it up. */
    final double[] worth;
    /** Edges and number of each block in one figure, for {@link #fits}. */
    final long[] packed;

    final int[] length;
    final int[] width;
    final int[] height;
    final long[] volume;
    final long[] grams;
    /** What may rest on the block, wherever it lies on it. */
    final long[] bears;

    final int[] boxes;
    final int[] stop;
    /** Which kinds are in it, and how many of each. */
    final int[][] kinds;

    final int[][] needs;
    private final Block[] all;

    private record Block(
            int length,
            int width,
            int height,
            long volume,
            long grams,
            long bears,
            int boxes,
            int stop,
            int[] kinds,
            int[] needs,
            int axis,
            Block first,
            Block second) {
        double worth() {
            return (double) volume * Math.pow(boxes, -FEW);
        }

        int edge(int axis) {
            return axis == 0 ? length : axis == 1 ? width : height;
        }
    }

    private record Likeness(int length, int width, int height, List<Integer> content) {}

    private final Cargo cargo;
    private final Map<Likeness, Block> known = new HashMap<>();

    /** @param seed decides between blocks that are worth the same */
    Blocks(Cargo cargo, long seed) {
        this.cargo = cargo;
        List<Block> blocks = new ArrayList<>();
        for (int kind = 0; kind < cargo.kinds(); kind++) {
            if (cargo.count[kind] > 0) {
                for (int[] turn : cargo.turns[kind]) {
                    add(blocks, single(kind, turn));
                }
            }
        }
        combine(blocks);
        double[] lots = new Random(seed).doubles(blocks.size()).toArray();
        IdentityHashMap<Block, Double> lot = new IdentityHashMap<>();
        for (int i = 0; i < lots.length; i++) {
            lot.put(blocks.get(i), lots[i]);
        }
        blocks.sort(Comparator.comparingDouble(Block::worth).reversed().thenComparingDouble(lot::get));
        all = blocks.toArray(Block[]::new);
        size = all.length;
        worth = Arrays.stream(all).mapToDouble(Block::worth).toArray();
        length = Arrays.stream(all).mapToInt(Block::length).toArray();
        width = Arrays.stream(all).mapToInt(Block::width).toArray();
        height = Arrays.stream(all).mapToInt(Block::height).toArray();
        volume = Arrays.stream(all).mapToLong(Block::volume).toArray();
        grams = Arrays.stream(all).mapToLong(Block::grams).toArray();
        bears = Arrays.stream(all).mapToLong(Block::bears).toArray();
        boxes = Arrays.stream(all).mapToInt(Block::boxes).toArray();
        stop = Arrays.stream(all).mapToInt(Block::stop).toArray();
        kinds = Arrays.stream(all).map(Block::kinds).toArray(int[][]::new);
        needs = Arrays.stream(all).map(Block::needs).toArray(int[][]::new);
        packed = IntStream.range(0, size)
                .mapToLong(b -> packed(length[b], width[b], height[b]) | b)
                .toArray();
    }

    /** How many blocks are worth more than a value: they have the smallest numbers. */
    int worthMoreThan(double value) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (worth[middle] > value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long packed(int length, int width, int height) {
        return ((long) length << (3 * FIELD)) | ((long) width << (2 * FIELD)) | ((long) height << FIELD);
    }

    /** What {@link #fits} wants to know of a gap. */
    static long gap(int length, int width, int height) {
        return packed(length, width, height) | GUARDS | NUMBER;
    }

    static boolean fits(long packed, long gap) {
        return ((gap - packed) & GUARDS) == GUARDS;
    }

    static int number(long packed) {
        return (int) (packed & NUMBER);
    }

    private Block single(int kind, int[] turn) {
        return new Block(
                turn[0],
                turn[1],
                turn[2],
                cargo.volume[kind],
                cargo.grams[kind],
                cargo.bears[kind],
                1,
                cargo.stop[kind],
                new int[] {kind},
                new int[] {1},
                -1,
                null,
                null);
    }

    private void combine(List<Block> blocks) {
        int from = 0;
        while (from < blocks.size()) {
            int until = blocks.size();
            for (int i = from; i < until; i++) {
                for (int j = 0; j <= i; j++) {
                    for (int axis = 0; axis < 3; axis++) {
                        if (blocks.size() >= MOST) {
                            return;
                        }
                        add(blocks, join(blocks.get(i), blocks.get(j), axis));
                    }
                }
            }
            from = until;
        }
    }

    private void add(List<Block> blocks, Block block) {
        if (block != null && known.putIfAbsent(likeness(block), block) == null) {
            blocks.add(block);
        }
    }

    private static Likeness likeness(Block block) {
        List<Integer> content = new ArrayList<>();
        for (int i = 0; i < block.kinds.length; i++) {
            content.add(block.kinds[i]);
            content.add(block.needs[i]);
        }
        return new Likeness(block.length, block.width, block.height, content);
    }

    /** Both as one, the second beyond the first; null if that is no good block. */
    private Block join(Block a, Block b, int axis) {
        int l = axis == 0 ? a.length + b.length : Math.max(a.length, b.length);
        int w = axis == 1 ? a.width + b.width : Math.max(a.width, b.width);
        int h = axis == 2 ? a.height + b.height : Math.max(a.height, b.height);
        long volume = a.volume + b.volume;
        long hull = (long) l * w * h;
        if (l > cargo.length || w > cargo.width || h > cargo.height || volume < hull || a.stop != b.stop) {
            return null;
        }
        long bears = axis == 2 ? Math.min(b.bears, a.bears - b.grams) : Math.min(a.bears, b.bears);
        long grams = a.grams + b.grams;
        if (bears < 0 || grams > cargo.mostGrams) {
            return null;
        }
        int[] kinds = new int[a.kinds.length + b.kinds.length];
        int[] needs = new int[kinds.length];
        int n = 0;
        for (int i = 0, j = 0; i < a.kinds.length || j < b.kinds.length; n++) {
            if (j == b.kinds.length || (i < a.kinds.length && a.kinds[i] <= b.kinds[j])) {
                kinds[n] = a.kinds[i];
                needs[n] = a.needs[i++];
                if (j < b.kinds.length && b.kinds[j] == kinds[n]) {
                    needs[n] += b.needs[j++];
                }
            } else {
                kinds[n] = b.kinds[j];
                needs[n] = b.needs[j++];
            }
            if (needs[n] > cargo.count[kinds[n]]) {
                return null;
            }
        }
        return new Block(
                l,
                w,
                h,
                volume,
                grams,
                bears,
                a.boxes + b.boxes,
                a.stop,
                Arrays.copyOf(kinds, n),
                Arrays.copyOf(needs, n),
                axis,
                a,
                b);
    }

    /** The single boxes of a block whose nearest corner is at a place. */
    void unpack(int block, int x, int y, int z, List<Placement> into) {
        unpack(all[block], x, y, z, into);
    }

    private void unpack(Block block, int x, int y, int z, List<Placement> into) {
        if (block.first == null) {
            int u = cargo.unitMm;
            into.add(new Placement(
                    block.kinds[0], x * u, y * u, z * u, block.length * u, block.width * u, block.height * u));
            return;
        }
        unpack(block.first, x, y, z, into);
        int step = block.first.edge(block.axis);
        unpack(
                block.second,
                block.axis == 0 ? x + step : x,
                block.axis == 1 ? y + step : y,
                block.axis == 2 ? z + step : z,
                into);
    }
}
