package corridor.optimizer.retrieval;

import java.util.Arrays;

/**
 * How many relocations a layout needs at least beyond one for each badly placed box. A box goes straight if it moves once,
 * to where it stands well, or not at all if it stands well; every other box makes a detour, which costs one relocation
 * more. Detours are sought that are as few as can be and let all others go straight.
 *
 * <p>Of each stack only the boxes are followed that have not moved yet. They go away from the top downwards: a due box
 * leaves, one that finds a stack open goes straight, one that makes a detour is gone for good. What remains of a stack says what
 * it takes well, so the fewer boxes remain, the more is possible, and of all this nothing need be weighed against anything
 * else but which boxes make the detours. A due box leaves when all above it go {@link Straight} but for those that paid for a
 * detour. If it cannot, either the missing ones pay, or other stacks are opened down to one of their well placed boxes, which
 * pay: once, or twice if no stack took them well at that time; for they go to a bad place and must move again. In the
 * restricted problem no well placed box moves, so there they pay.
 *
 * <p>That the boxes of a bay are bound by what the others can take without relocation is the idea of Tanaka and Mizuno
 * (C&amp;OR 95, 2018) and of the bounds of Jin and Tanaka (EJOR 304, 2023), who take a box from every stack at once where
 * nothing else goes; here the detours are searched for, and the boxes above a due one are placed together, as in LB4 of
 * Tanaka and Takii (IEEE T-ASE 13, 2016).
 */
final class Detours {
    private static final long PLACING_EFFORT = 64;

    private final boolean restricted;
    private final int stacks;
    private final int tiers;
    private final Straight straight;
    /** Per depth and stack: how many boxes remain. */
    private int[][] rest = new int[0][];
    /** Per depth and stack: the least of the boxes that remain. */
    private int[][] least = new int[0][];
    /** Per depth and stack: detours paid for by its badly placed boxes. */
    private int[][] paid = new int[0][];
    /** Per depth: badly placed boxes that remain. */
    private int[] bad = new int[0];

    private final int[] taken;
    private LongSet seen;
    private Layout layout;
    private long steps;
    private long mostSteps;

    Detours(Layout shape, boolean restricted) {
        this.restricted = restricted;
        stacks = shape.stacks;
        tiers = shape.tiers;
        straight = new Straight(stacks);
        taken = new int[stacks];
    }

    /** The most that is proven when each number of detours is looked at in so many steps. */
    int atLeast(Layout start, long effort) {
        int allowed = 0;
        seen = new LongSet(1024);
        while (exceed(allowed, start, effort)) {
            allowed++;
            seen = new LongSet(1024);
        }
        seen = null;
        return allowed;
    }

    /** True if it is proven, in so many steps, that more detours are needed than are allowed. */
    boolean exceed(int allowed, Layout start, long effort) {
        layout = start;
        steps = 0;
        mostSteps = effort;
        grow(allowed + 2);
        System.arraycopy(start.height, 0, rest[0], 0, stacks);
        Arrays.fill(paid[0], 0);
        for (int stack = 0; stack < stacks; stack++) {
            least[0][stack] = start.leastOf(stack);
        }
        bad[0] = start.badlyPlaced;
        return !suffice(0, start.due, allowed);
    }

    private void grow(int depths) {
        if (rest.length < depths) {
            rest = new int[depths][stacks];
            least = new int[depths][stacks];
            paid = new int[depths][stacks];
            bad = new int[depths];
        }
    }

    /** Whether so many detours are enough for what remains; true also if that has become too much to find out. */
    private boolean suffice(int depth, int due, int allowed) {
        if (++steps > mostSteps) {
            return true;
        }
        int rank = due;
        while (bad[depth] > 0 && leave(depth, rank)) {
            rank++;
        }
        if (bad[depth] == 0) {
            return true;
        }
        return allowed > 0 && isNew(depth, allowed) && (pay(depth, rank, allowed) || open(depth, rank, allowed));
    }

    private boolean isNew(int depth, int allowed) {
        if (seen == null) {
            return true;
        }
        long hash = allowed;
        for (int stack = 0; stack < stacks; stack++) {
            hash = Layout.mixed(hash ^ (long) rest[depth][stack] << 32 ^ paid[depth][stack]);
        }
        return seen.add(hash);
    }

    /** Lets all boxes of a rank leave; false if one is stuck that cannot without another detour. */
    private boolean leave(int depth, int due) {
        boolean stuck;
        boolean changed;
        do {
            stuck = false;
            changed = false;
            for (int k = layout.first[due]; k < layout.first[due + 1]; k++) {
                if (remains(depth, k)) {
                    boolean free = missing(depth, k, due, 0) == 0;
                    if (free) {
                        take(depth, layout.where[k] >> 8, layout.where[k] & 0xff);
                    }
                    changed |= free;
                    stuck |= !free;
                }
            }
        } while (stuck && changed);
        return !stuck;
    }

    private boolean remains(int depth, int box) {
        int stack = layout.where[box] >> 8;
        int tier = layout.where[box] & 0xff;
        return tier < rest[depth][stack] && layout.name[stack * tiers + tier] == box;
    }

    /** Takes the boxes of a stack away down to a tier, and that one too. */
    private void take(int depth, int stack, int tier) {
        for (int slot = stack * tiers + tier; slot < stack * tiers + rest[depth][stack]; slot++) {
            if (layout.box[slot] > layout.least[slot]) {
                bad[depth]--;
            }
        }
        rest[depth][stack] = tier;
        least[depth][stack] = leastBelow(stack, tier);
    }

    private int leastBelow(int stack, int tier) {
        return tier == 0 ? layout.stays + 1 : layout.least[stack * tiers + tier - 1];
    }

    /** Detours that boxes above a due one must make beyond those paid for; {@code most + 1} if it is more. */
    private int missing(int depth, int box, int due, int most) {
        int stack = layout.where[box] >> 8;
        int slot = stack * tiers + (layout.where[box] & 0xff);
        int top = stack * tiers + layout.height[stack] - 1;
        if (top == slot) {
            return 0;
        }
        int before = paid[depth][stack];
        noteWhatIsTaken(depth);
        taken[stack] = -1;
        int all = straight.missing(taken, layout, due, slot, top, before + most, PLACING_EFFORT);
        return Math.max(0, all - before);
    }

    /** A full stack takes nothing, unless its topmost box can go away. */
    private void noteWhatIsTaken(int depth) {
        int widest = 0;
        for (int stack = 0; stack < stacks; stack++) {
            taken[stack] = least[depth][stack];
            widest = Math.max(widest, taken[stack]);
        }
        for (int stack = 0; stack < stacks; stack++) {
            if (rest[depth][stack] == tiers) {
                int top = layout.box[stack * tiers + tiers - 1];
                if (top == least[depth][stack] || top > widest) {
                    taken[stack] = -1;
                }
            }
        }
    }

    /** What is missing above a due box makes detours. */
    private boolean pay(int depth, int due, int allowed) {
        for (int k = layout.first[due]; k < layout.first[due + 1]; k++) {
            if (remains(depth, k)) {
                int missing = missing(depth, k, due, allowed);
                if (missing <= allowed) {
                    int stack = layout.where[k] >> 8;
                    copy(depth);
                    paid[depth + 1][stack] += missing;
                    take(depth + 1, stack, layout.where[k] & 0xff);
                    if (suffice(depth + 1, due, allowed - missing)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void copy(int depth) {
        System.arraycopy(rest[depth], 0, rest[depth + 1], 0, stacks);
        System.arraycopy(least[depth], 0, least[depth + 1], 0, stacks);
        System.arraycopy(paid[depth], 0, paid[depth + 1], 0, stacks);
        bad[depth + 1] = bad[depth];
    }

    /** Another stack is opened by detours, far enough to be of use while a box is due. */
    private boolean open(int depth, int due, int allowed) {
        if (restricted) {
            return false;
        }
        noteWhatIsTaken(depth);
        int widest = -1;
        int second = -1;
        for (int to : taken) {
            second = Math.max(second, Math.min(to, widest));
            widest = Math.max(widest, to);
        }
        int[] now = taken.clone();
        for (int stack = 0; stack < stacks; stack++) {
            if (least[depth][stack] > due) {
                int others = now[stack] == widest ? second : widest;
                if (open(depth, due, allowed, stack, now[stack], others, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param others the most that another stack takes well; what is more goes to a bad place */
    private boolean open(int depth, int due, int allowed, int stack, int takes, int others, int second) {
        int tier = rest[depth][stack];
        if (tier == tiers && takes < 0 && layout.box[stack * tiers + tier - 1] > least[depth][stack]) {
            copy(depth);
            paid[depth + 1][stack]++;
            take(depth + 1, stack, tier - 1);
            if (suffice(depth + 1, due, allowed - 1)) {
                return true;
            }
        }
        int cost = 0;
        int badOnes = 0;
        while (tier > 0 && leastBelow(stack, tier) < layout.stays) {
            int downTo = layout.leastTier[stack * tiers + tier - 1];
            for (int slot = stack * tiers + tier - 1; slot >= stack * tiers + downTo; slot--) {
                int rank = layout.box[slot];
                boolean isBad = rank > layout.least[slot];
                badOnes += isBad && rank > others ? 1 : 0;
                cost += (isBad ? 0 : 1) + (rank > others ? 1 : 0);
            }
            if (cost > allowed) {
                return false;
            }
            tier = downTo;
            int takesThen = leastBelow(stack, tier);
            if (takesThen > second || helps(depth, due, takes, takesThen)) {
                copy(depth);
                paid[depth + 1][stack] += badOnes;
                take(depth + 1, stack, tier);
                if (suffice(depth + 1, due, allowed - cost)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a box above a due one goes straight to a stack that takes more than before. */
    private boolean helps(int depth, int due, int before, int then) {
        for (int k = layout.first[due]; k < layout.first[due + 1]; k++) {
            if (remains(depth, k)) {
                int stack = layout.where[k] >> 8;
                for (int slot = stack * tiers + layout.height[stack] - 1; layout.name[slot] != k; slot--) {
                    if (layout.box[slot] > before && layout.box[slot] <= then) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
