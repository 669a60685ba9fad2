package corridor.optimizer.loading;

import java.util.Arrays;

/** Pieces of gaps that were cut, until it is clear which of them are part of others. */
final class GapPieces {
    private static final int FIRST_ROOM = 64;

    int size;
    int[] at = new int[Gaps.EDGES * FIRST_ROOM];
    long[] strength = new long[FIRST_ROOM];

    /** Whether gaps stand on tops of equal height. */
    private final boolean support;

    GapPieces(boolean support) {
        this.support = support;
    }

    void add(int x1, int y1, int z1, int x2, int y2, int z2, long mass) {
        if (size == strength.length) {
            strength = Arrays.copyOf(strength, 2 * size);
            at = Arrays.copyOf(at, 2 * Gaps.EDGES * size);
        }
        strength[size] = mass;
        write(at, Gaps.EDGES * size++, x1, y1, z1, x2, y2, z2);
    }

    /** Tops of equal height beside each other bear as one: adds what a new top makes with its neighbours. */
    void joinTops(int z, Gaps gaps) {
        for (int i = 0; i < size; i++) {
            if (at[Gaps.EDGES * i + 2] != z) {
                continue;
            }
            for (int g = 0; g < gaps.size; g++) {
                if (gaps.at[Gaps.EDGES * g + 2] == z) {
                    join(i, gaps.at, Gaps.EDGES * g, gaps.strength[g], gaps);
                }
            }
            for (int j = 0; j < i; j++) {
                if (at[Gaps.EDGES * j + 2] == z) {
                    join(i, at, Gaps.EDGES * j, strength[j], gaps);
                }
            }
        }
    }

    private void join(int i, int[] b, int j, long bearing, Gaps gaps) {
        int[] a = at;
        int k = Gaps.EDGES * i;
        int x1 = Math.max(a[k], b[j]);
        int x2 = Math.min(a[k + 3], b[j + 3]);
        int y1 = Math.max(a[k + 1], b[j + 1]);
        int y2 = Math.min(a[k + 4], b[j + 4]);
        int z = a[k + 2];
        int roof = a[k + 5];
        long bears = Math.min(strength[i], bearing);
        if (x1 <= x2 && y1 < y2) {
            addIfNew(Math.min(a[k], b[j]), y1, z, Math.max(a[k + 3], b[j + 3]), y2, roof, bears, gaps);
        }
        if (y1 <= y2 && x1 < x2) {
            addIfNew(x1, Math.min(at[k + 1], b[j + 1]), z, x2, Math.max(at[k + 4], b[j + 4]), roof, bears, gaps);
        }
    }

    private void addIfNew(int x1, int y1, int z1, int x2, int y2, int z2, long bears, Gaps gaps) {
        for (int i = 0; i < size; i++) {
            if (isWithin(x1, y1, z1, x2, y2, z2, at, Gaps.EDGES * i)) {
                return;
            }
        }
        for (int g = 0; g < gaps.size; g++) {
            if (isWithin(x1, y1, z1, x2, y2, z2, gaps.at, Gaps.EDGES * g)) {
                return;
            }
        }
        add(x1, y1, z1, x2, y2, z2, bears);
    }

    /** True if a piece is part of one of the gaps kept, or of another piece; of two alike the first is none. */
    boolean isPart(int i, Gaps gaps, int kept) {
        int[] f = at;
        int from = Gaps.EDGES * i;
        int x1 = f[from];
        int y1 = f[from + 1];
        int z1 = f[from + 2];
        int x2 = f[from + 3];
        int y2 = f[from + 4];
        int z2 = f[from + 5];
        for (int g = 0; g < kept; g++) {
            if (isWithin(x1, y1, z1, x2, y2, z2, gaps.at, Gaps.EDGES * g)) {
                return true;
            }
        }
        for (int j = 0; j < size; j++) {
            int other = Gaps.EDGES * j;
            if (j != i && isWithin(x1, y1, z1, x2, y2, z2, f, other)) {
                boolean same = isWithin(
                        f[other], f[other + 1], f[other + 2], f[other + 3], f[other + 4], f[other + 5], f, from);
                if (!same || j < i) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isWithin(int x1, int y1, int z1, int x2, int y2, int z2, int[] in, int i) {
        return x1 >= in[i]
                && y1 >= in[i + 1]
                && x2 <= in[i + 3]
                && y2 <= in[i + 4]
                && z2 <= in[i + 5]
                && (support ? z1 == in[i + 2] : z1 >= in[i + 2]);
    }

    static void write(int[] into, int i, int x1, int y1, int z1, int x2, int y2, int z2) {
        into[i] = x1;
        into[i + 1] = y1;
        into[i + 2] = z1;
        into[i + 3] = x2;
        into[i + 4] = y2;
        into[i + 5] = z2;
    }
}
