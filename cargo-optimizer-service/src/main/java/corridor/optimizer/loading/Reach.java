package corridor.optimizer.loading;

/**
 * How far edges of boxes, put end to end, reach along an axis without going beyond a length: the greatest sum of edges that
 * does not exceed it.
 */
final class Reach {
    private Reach() {}

    /** Per length from 0 on the greatest sum of edges, with as many boxes of each kind as there are. */
    static int[] along(Cargo cargo, int axis, int[] count) {
        int most = axis == 0 ? cargo.length : axis == 1 ? cargo.width : cargo.height;
        long[] sums = new long[(most >> 6) + 1];
        sums[0] = 1;
        for (int kind = 0; kind < cargo.kinds(); kind++) {
            int[][] turns = cargo.turns[kind];
            for (int t = 0; t < turns.length; t++) {
                int edge = turns[t][axis];
                boolean known = false;
                for (int s = 0; s < t; s++) {
                    known |= turns[s][axis] == edge;
                }
                if (!known) {
                    add(sums, edge, Math.min(count[kind], most / edge));
                }
            }
        }
        int[] reach = new int[most + 1];
        int last = 0;
        for (int length = 0; length <= most; length++) {
            if ((sums[length >> 6] >>> length & 1) != 0) {
                last = length;
            }
            reach[length] = last;
        }
        return reach;
    }

    /** So many edges in parts of 1, 2, 4 … and the rest: any number of them is a sum of parts. */
    private static void add(long[] sums, int edge, int count) {
        int left = count;
        for (int part = 1; left > 0; part *= 2) {
            int now = Math.min(part, left);
            shift(sums, edge * now);
            left -= now;
        }
    }

    private static void shift(long[] sums, int by) {
        int words = by >> 6;
        int bits = by & 63;
        for (int i = sums.length - 1; i >= words; i--) {
            long moved = sums[i - words] << bits;
            if (bits != 0 && i > words) {
                moved |= sums[i - words - 1] >>> (64 - bits);
            }
            sums[i] |= moved;
        }
    }
}
