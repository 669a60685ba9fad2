package corridor.optimizer.loading;

import java.util.Arrays;

/**
 * The greatest empty cuboids of a load, which overlap (maximal spaces; Parreño et al. 2008). Where full support is asked for,
 * each stands on the floor or on tops of equal height that leave no hole, and is open to the roof.
 */
final class Gaps {
    /** x, y, z of the nearest corner and of the farthest. */
    static final int EDGES = 6;

    static final long ANY_MASS = Long.MAX_VALUE / 4;
    private static final int FIRST_ROOM = 64;
    private static final int ROOM_BITS = 46;

    int size;
    int[] at = new int[EDGES * FIRST_ROOM];
    /** What may rest in a gap; kept only where it matters. */
    long[] strength = new long[FIRST_ROOM];
    /** The smallest is filled next: the gap nearest to a corner of the space, and the greatest of those. */
    private long[] turn = new long[FIRST_ROOM];

    private final Cargo cargo;
    private final boolean support;
    private final boolean weak;
    /** The ways in which boxes that are left may lie, three edges each: a gap that takes none is of no use. */
    private int[] turns = {};

    private int minHeight;
    private final GapPieces fresh;

    Gaps(Cargo cargo) {
        this.cargo = cargo;
        support = cargo.support;
        weak = cargo.weak && support;
        fresh = new GapPieces(support);
        clear();
    }

    /** One gap, as great as the space. */
    void clear() {
        size = 0;
        add(0, 0, 0, cargo.length, cargo.width, cargo.height, ANY_MASS);
    }

    void become(Gaps other) {
        size = other.size;
        if (turn.length < size) {
            turn = new long[other.turn.length];
            at = new int[other.at.length];
            strength = new long[other.turn.length];
        }
        System.arraycopy(other.turn, 0, turn, 0, size);
        System.arraycopy(other.at, 0, at, 0, EDGES * size);
        if (weak) {
            System.arraycopy(other.strength, 0, strength, 0, size);
        }
        turns = other.turns;
        minHeight = other.minHeight;
    }

    /** Which boxes are left for the gaps. */
    void remaining(int[] left) {
        int[] all = new int[3 * 6 * left.length];
        int n = 0;
        minHeight = Integer.MAX_VALUE;
        for (int kind = 0; kind < left.length; kind++) {
            if (left[kind] > 0) {
                for (int[] edges : cargo.turns[kind]) {
                    System.arraycopy(edges, 0, all, n, 3);
                    minHeight = Math.min(minHeight, edges[2]);
                    n += 3;
                }
            }
        }
        turns = Arrays.copyOf(all, n);
    }

    /** True if a box that is left goes into a gap. */
    boolean takesAny(int g) {
        int i = EDGES * g;
        return takesAny(at[i + 3] - at[i], at[i + 4] - at[i + 1], at[i + 5] - at[i + 2]);
    }

    /** Each gap as {@link Blocks#fits} wants it. */
    long[] packed() {
        long[] packed = new long[size];
        for (int g = 0; g < size; g++) {
            int i = EDGES * g;
            packed[g] = Blocks.gap(at[i + 3] - at[i], at[i + 4] - at[i + 1], at[i + 5] - at[i + 2]);
        }
        return packed;
    }

    private boolean takesAny(int length, int width, int height) {
        for (int i = 0; i < turns.length; i += 3) {
            if (turns[i] <= length && turns[i + 1] <= width && turns[i + 2] <= height) {
                return true;
            }
        }
        return false;
    }

    /** The gap to be filled next; -1 if there is none. */
    int next() {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int g = 0; g < size; g++) {
            if (turn[g] < least) {
                least = turn[g];
                best = g;
            }
        }
        return best;
    }

    /** Nothing goes into it. */
    void forget(int g) {
        move(--size, g);
    }

    /** True if a block goes to the far end of a gap along x. */
    boolean farX(int g) {
        return !cargo.severalStops && cargo.length - at[EDGES * g + 3] < at[EDGES * g];
    }

    boolean farY(int g) {
        return cargo.width - at[EDGES * g + 4] < at[EDGES * g + 1];
    }

    boolean farZ(int g) {
        return !support && cargo.height - at[EDGES * g + 5] < at[EDGES * g + 2];
    }

    /** Takes out where a block of a mass lies now; its top may bear a mass too. */
    void fill(int x1, int y1, int z1, int x2, int y2, int z2, long mass, long bears) {
        int kept = cut(x1, y1, z1, x2, y2, z2, mass, true, bears);
        if (support) {
            fresh.joinTops(z2, this);
        }
        take(kept);
        if (support) {
            dropParts(kept);
        }
    }

    /** Takes out where nothing may lie any more. */
    void close(int x1, int y1, int z1, int x2, int y2, int z2) {
        int kept = cut(x1, y1, z1, x2, y2, z2, 0, !support, ANY_MASS);
        take(kept);
    }

    /** Pieces that are part of no other become gaps. */
    private void take(int kept) {
        for (int i = 0; i < fresh.size; i++) {
            if (!fresh.isPart(i, this, kept)) {
                int[] f = fresh.at;
                int from = EDGES * i;
                add(f[from], f[from + 1], f[from + 2], f[from + 3], f[from + 4], f[from + 5], fresh.strength[i]);
            }
        }
    }

    /** Replaces the gaps that a cuboid meets by pieces; how many gaps are left that it does not meet. */
    private int cut(int x1, int y1, int z1, int x2, int y2, int z2, long mass, boolean above, long bears) {
        int kept = 0;
        fresh.size = 0;
        for (int g = 0; g < size; g++) {
            int i = EDGES * g;
            int a = at[i];
            int b = at[i + 1];
            int c = at[i + 2];
            int d = at[i + 3];
            int e = at[i + 4];
            int f = at[i + 5];
            if (a >= x2 || d <= x1 || b >= y2 || e <= y1 || c >= z2 || f <= z1) {
                if (isOfUse(a, b, c, d, e, f)) {
                    move(g, kept++);
                }
                continue;
            }
            long bearing = weak ? strength[g] - mass : 0;
            piece(a, b, c, x1, e, f, bearing);
            piece(x2, b, c, d, e, f, bearing);
            piece(a, b, c, d, y1, f, bearing);
            piece(a, y2, c, d, e, f, bearing);
            if (!support) {
                piece(a, b, c, d, e, z1, bearing);
            }
            if (above && !support) {
                piece(a, b, z2, d, e, f, bearing);
            } else if (above) {
                piece(Math.max(a, x1), Math.max(b, y1), z2, Math.min(d, x2), Math.min(e, y2), f, bears);
            }
        }
        size = kept;
        return kept;
    }

    private void piece(int x1, int y1, int z1, int x2, int y2, int z2, long bearing) {
        boolean useful =
                support ? x2 > x1 && y2 > y1 && z2 - z1 >= minHeight && bearing >= 0 : isOfUse(x1, y1, z1, x2, y2, z2);
        if (useful) {
            fresh.add(x1, y1, z1, x2, y2, z2, bearing);
        }
    }

    /** Where tops are joined, even a sliver may become part of a gap that is of use. */
    private boolean isOfUse(int x1, int y1, int z1, int x2, int y2, int z2) {
        return support ? z2 - z1 >= minHeight : takesAny(x2 - x1, y2 - y1, z2 - z1);
    }

    /** What stood before and is part of a joined gap now. */
    private void dropParts(int kept) {
        int to = 0;
        for (int g = 0; g < size; g++) {
            boolean part = false;
            int i = EDGES * g;
            for (int f = kept; f < size && g < kept && !part; f++) {
                part = fresh.isWithin(at[i], at[i + 1], at[i + 2], at[i + 3], at[i + 4], at[i + 5], at, EDGES * f);
            }
            if (!part) {
                move(g, to++);
            }
        }
        size = to;
    }

    private void move(int from, int to) {
        if (from != to) {
            turn[to] = turn[from];
            strength[to] = strength[from];
            System.arraycopy(at, EDGES * from, at, EDGES * to, EDGES);
        }
    }

    private void add(int x1, int y1, int z1, int x2, int y2, int z2, long bearing) {
        if (size == turn.length) {
            turn = Arrays.copyOf(turn, 2 * size);
            strength = Arrays.copyOf(strength, 2 * size);
            at = Arrays.copyOf(at, 2 * EDGES * size);
        }
        GapPieces.write(at, EDGES * size, x1, y1, z1, x2, y2, z2);
        strength[size] = bearing;
        int dx = cargo.severalStops ? x1 : Math.min(x1, cargo.length - x2);
        int dy = Math.min(y1, cargo.width - y2);
        int dz = support ? z1 : Math.min(z1, cargo.height - z2);
        long room = (long) (x2 - x1) * (y2 - y1) * (z2 - z1);
        turn[size++] = ((long) (dx + dy + dz) << ROOM_BITS) + ((1L << ROOM_BITS) - 1 - room);
    }
}
