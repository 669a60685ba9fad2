package corridor.optimizer.retrieval;

import java.util.Arrays;

/** The most promising children of a generation: at least {@code width} are kept while gathering, then cut to it. */
final class Candidates {
    private final int width;
    private long[] key;
    int[] parent;
    int[] move;
    int size;
    private long limit = Long.MAX_VALUE;
    private final LongSet seen;

    Candidates(int width) {
        this.width = width;
        key = new long[4 * width];
        parent = new int[4 * width];
        move = new int[4 * width];
        seen = new LongSet(1024);
    }

    boolean knows(long hash) {
        return !seen.add(hash);
    }

    /** Smaller scores are better; among equal ones the hash decides, which is as good as a throw of dice. */
    void offer(long hash, long score, int from, int by) {
        long ranked = (score & ~0x3ffL) | (hash >>> 54);
        if (ranked >= limit) {
            return;
        }
        if (size == key.length) {
            cut();
        }
        key[size] = ranked;
        parent[size] = from;
        move[size++] = by;
    }

    void cut() {
        if (size <= width) {
            return;
        }
        long[] sorted = Arrays.copyOf(key, size);
        Arrays.sort(sorted);
        limit = sorted[width];
        int kept = 0;
        for (int k = 0; k < size && kept < width; k++) {
            if (key[k] <= limit) {
                key[kept] = key[k];
                parent[kept] = parent[k];
                move[kept++] = move[k];
            }
        }
        size = kept;
    }
}
