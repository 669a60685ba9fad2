package corridor.optimizer.retrieval;

import java.util.Arrays;

/**
 * A bay and the order in which its boxes are wanted.
 *
 * @param stacks per stack the turns of its boxes from the ground up; the smallest turn leaves first, boxes of equal turn
 *     leave in any order among themselves, {@link #STAYS} is not wanted at all. An empty array is an empty stack.
 * @param maxTiers how many boxes a stack may hold
 * @param restricted true if only boxes above the one that is due may be relocated
 */
public record RetrievalProblem(int[][] stacks, int maxTiers, boolean restricted) {
    /** The turn of a box that need not be retrieved. */
    public static final int STAYS = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if there is no stack, one is too high, or a turn is not positive */
    public RetrievalProblem {
        stacks = copy(stacks);
        if (stacks.length == 0) {
            throw new IllegalArgumentException("a bay has at least one stack");
        }
        for (int[] stack : stacks) {
            if (stack.length > maxTiers) {
                throw new IllegalArgumentException(
                        "a stack of " + stack.length + " is higher than the " + maxTiers + " allowed");
            }
            if (Arrays.stream(stack).anyMatch(turn -> turn <= 0)) {
                throw new IllegalArgumentException("turns are counted from 1");
            }
        }
    }

    @Override
    public int[][] stacks() {
        return copy(stacks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RetrievalProblem problem
                && problem.maxTiers == maxTiers
                && problem.restricted == restricted
                && Arrays.deepEquals(problem.stacks, stacks);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(stacks) + maxTiers;
    }

    @Override
    public String toString() {
        return (restricted ? "restricted " : "") + Arrays.deepToString(stacks) + " up to " + maxTiers;
    }

    private static int[][] copy(int[][] stacks) {
        return Arrays.stream(stacks).map(int[]::clone).toArray(int[][]::new);
    }
}
