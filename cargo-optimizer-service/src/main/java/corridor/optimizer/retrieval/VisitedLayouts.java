package corridor.optimizer.retrieval;

/**
 * Layouts from which a number of relocations is proven not to be enough. Of fixed size: what does not fit pushes out what
 * promises less, which costs time but never truth. A layout is known by its 64-bit hash.
 */
final class VisitedLayouts {
    private static final int BUCKET = 4;
    private static final long ALLOWANCE = 0xff;

    /** Upper 56 bits of the hash, then the allowance that was not enough, plus one; 0 for nothing. */
    private final long[] entries;

    private final int mask;

    VisitedLayouts(int bits) {
        entries = new long[1 << bits];
        mask = (1 << bits) - BUCKET;
    }

    boolean isHopeless(long hash, int allowance) {
        int bucket = bucket(hash);
        for (int i = bucket; i < bucket + BUCKET; i++) {
            long entry = entries[i];
            if (((entry ^ hash) & ~ALLOWANCE) == 0 && (entry & ALLOWANCE) > allowance) {
                return true;
            }
        }
        return false;
    }

    void hopeless(long hash, int allowance) {
        int bucket = bucket(hash);
        int victim = bucket;
        long least = Long.MAX_VALUE;
        for (int i = bucket; i < bucket + BUCKET; i++) {
            long entry = entries[i];
            if (((entry ^ hash) & ~ALLOWANCE) == 0) {
                victim = i;
                break;
            }
            long worth = entry & ALLOWANCE;
            if (worth < least) {
                least = worth;
                victim = i;
            }
        }
        entries[victim] = (hash & ~ALLOWANCE) | Math.min(allowance + 1, ALLOWANCE);
    }

    int capacity() {
        return entries.length;
    }

    /** The index takes in the eight lowest bits, which the entry does not keep, so that all 64 bits tell layouts apart. */
    private int bucket(long hash) {
        return (int) (hash ^ (hash >>> 40)) << 2 & mask;
    }
}
