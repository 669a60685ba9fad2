package corridor.optimizer.retrieval;

/**
 * How many of the boxes above a due one cannot go straight to where they stay. Those that do stand well, all at once, when the
 * due box leaves; each was put there after those that stood above it. So a stack takes them as a falling row, from its own
 * least box downwards.
 */
final class Straight {
    /** More boxes above one are not looked at: to leave one out promises less, never too much. */
    private static final int MOST = Long.SIZE;

    private final int[] blocking = new int[MOST];
    private final int[] room;
    private final int[] piles;
    private int count;
    private int stacks;
    private long tries;

    Straight(int stacks) {
        room = new int[stacks];
        piles = new int[stacks + MOST];
    }

    /**
     * @param taken what each stack takes well; the stack of the due box less than any
     * @param due the rank that is due
     * @param slot of the due box
     * @param top slot of the topmost box above it
     * @param most more than so many need not be told apart
     * @param effort gives up after as many tries, with what is proven by then
     * @return the fewest that cannot; {@code most + 1} if they are more
     */
    int missing(int[] taken, Layout layout, int due, int slot, int top, int most, long effort) {
        stacks = taken.length;
        count = 0;
        int widest = 0;
        for (int to : taken) {
            widest = Math.max(widest, to);
        }
        int nowhere = 0;
        for (int at = top; at > slot; at--) {
            int rank = layout.box[at];
            if (rank > Math.max(widest, due)) {
                nowhere++;
            } else if (rank > due && count < MOST) {
                blocking[count++] = rank;
            }
        }
        if (nowhere > most) {
            return most + 1;
        }
        int least = rows(taken);
        tries = effort;
        while (nowhere + least <= most && !stand(taken, 0, least)) {
            least++;
        }
        return Math.min(nowhere + least, most + 1);
    }

    /** In how many rows of their own the boxes stand that find no place: at least as many cannot go straight. */
    private int rows(int[] taken) {
        System.arraycopy(taken, 0, piles, 0, stacks);
        int size = stacks;
        for (int i = 0; i < count; i++) {
            int to = tightest(piles, size, blocking[i]);
            piles[to < 0 ? size++ : to] = blocking[i];
        }
        return size - stacks;
    }

    /** Whether the boxes find room without so many of them. */
    private boolean stand(int[] taken, long without, int more) {
        if (--tries < 0) {
            return true;
        }
        System.arraycopy(taken, 0, room, 0, stacks);
        for (int i = 0; i < count; i++) {
            if ((without >>> i & 1) != 0) {
                continue;
            }
            int to = tightest(room, stacks, blocking[i]);
            if (to < 0) {
                return more > 0 && standWithoutOne(taken, without, more, i);
            }
            room[to] = blocking[i];
        }
        return true;
    }

    /** One that came before a box, and took what it would have needed, or the box itself. */
    private boolean standWithoutOne(int[] taken, long without, int more, int last) {
        for (int i = last; i >= 0; i--) {
            boolean inTheWay = i == last || blocking[i] < blocking[last];
            if (inTheWay && (without >>> i & 1) == 0 && stand(taken, without | 1L << i, more - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where a box stands with the least to spare; -1 if it does so nowhere. */
    private static int tightest(int[] room, int size, int rank) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int to = 0; to < size; to++) {
            if (room[to] >= rank && room[to] < least) {
                least = room[to];
                best = to;
            }
        }
        return best;
    }
}
