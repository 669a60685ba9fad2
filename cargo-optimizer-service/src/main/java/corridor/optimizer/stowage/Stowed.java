package corridor.optimizer.stowage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A vessel while the search tries changes on it. Rules may be broken on the way, which costs more than any restow. */
final class Stowed {
    private static final long FAULT = 40;
    private static final long TON_KG = 1_000;
    private static final int[] NOTHING = {};

    private final StowageProblem problem;
    private final StackJudge judge;
    private final CraneWork cranes;
    private final Dangers dangers;
    private final Balance balance;
    private final int[][] boxes;
    private final int[] fixed;
    private final long[] restows;
    private final long[] stackFaults;
    private long restowSum;
    private long faultSum;
    private int one = -1;
    private int other = -1;
    private int[] oneBefore;
    private int[] otherBefore;

    Stowed(StowageProblem problem) {
        this.problem = problem;
        this.judge = new StackJudge(problem);
        this.cranes = new CraneWork(problem);
        this.dangers = new Dangers(problem);
        this.balance = new Balance(problem);
        int stacks = problem.stacks().size();
        boxes = new int[stacks][0];
        restows = new long[stacks];
        stackFaults = new long[stacks];
        for (int box = 0; box < problem.boxes().size(); box++) {
            int stack = problem.boxes().get(box).stack();
            if (stack >= 0) {
                set(stack, with(boxes[stack], boxes[stack].length, box));
            }
        }
        fixed = Arrays.stream(boxes).mapToInt(stack -> stack.length).toArray();
    }

    static StowagePlan plan(int[][] stacks) {
        return new StowagePlan(Arrays.stream(stacks)
                .map(stack -> IntStream.of(stack).boxed().toList())
                .toList());
    }

    long objective() {
        return problem.restowMoves() * restowSum + cranes.longCranes();
    }

    long faults() {
        return faultSum + dangers.conflicts() + balance.excess();
    }

    long cost() {
        return objective() + FAULT * faults();
    }

    int[][] copy() {
        return Arrays.stream(boxes).map(int[]::clone).toArray(int[][]::new);
    }

    void restore(int[][] plan) {
        for (int stack = 0; stack < plan.length; stack++) {
            set(stack, NOTHING);
        }
        for (int stack = 0; stack < plan.length; stack++) {
            set(stack, plan[stack]);
        }
    }

    /** The last port first, and of one port the reefers and the heavy. False if there is no room for all. */
    boolean loadAll() {
        List<Integer> order = new ArrayList<>();
        for (int box = 0; box < problem.boxes().size(); box++) {
            if (!problem.boxes().get(box).isOnBoard()) {
                order.add(box);
            }
        }
        order.sort(Comparator.<Integer, Boolean>comparing(
                        box -> !problem.boxes().get(box).reefer())
                .thenComparingInt(box -> -problem.boxes().get(box).port())
                .thenComparingLong(box -> -problem.boxes().get(box).weightKg()));
        for (int box : order) {
            int stack = bestStackFor(box);
            if (stack < 0) {
                return false;
            }
            set(stack, with(boxes[stack], boxes[stack].length, box));
        }
        return true;
    }

    private int bestStackFor(int box) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int stack = 0; stack < boxes.length; stack++) {
            if (isOpenTo(stack, box)) {
                int[] before = boxes[stack];
                set(stack, with(before, before.length, box));
                if (cost() < least) {
                    least = cost();
                    best = stack;
                }
                set(stack, before);
            }
        }
        return best;
    }

    /** Swaps two boxes, or puts one into another stack. False if the draw was one that cannot be. */
    boolean change(SplittableRandom random) {
        one = random.nextInt(boxes.length);
        other = random.nextInt(boxes.length);
        if (boxes[one].length == fixed[one]
                || problem.stacks().get(one).lengthFt()
                        != problem.stacks().get(other).lengthFt()) {
            return false;
        }
        oneBefore = boxes[one];
        otherBefore = boxes[other];
        int from = fixed[one] + random.nextInt(boxes[one].length - fixed[one]);
        boolean swap = boxes[other].length > fixed[other] && random.nextInt(3) > 0;
        if (swap) {
            return swap(from, fixed[other] + random.nextInt(boxes[other].length - fixed[other]));
        }
        if (one == other || boxes[other].length == problem.stacks().get(other).tiers()) {
            return false;
        }
        int to = fixed[other] + random.nextInt(boxes[other].length - fixed[other] + 1);
        int box = boxes[one][from];
        set(one, without(boxes[one], from));
        set(other, with(boxes[other], to, box));
        return true;
    }

    private boolean swap(int from, int to) {
        int box = boxes[one][from];
        int against = boxes[other][to];
        if (box == against) {
            return false;
        }
        int[] here = boxes[one].clone();
        here[from] = against;
        if (one == other) {
            here[to] = box;
            set(one, here);
            return true;
        }
        int[] there = boxes[other].clone();
        there[to] = box;
        set(one, without(boxes[one], from));
        set(other, there);
        set(one, here);
        return true;
    }

    void undo() {
        set(one, NOTHING);
        set(other, one == other ? NOTHING : otherBefore);
        set(one, oneBefore);
    }

    boolean isOpenTo(int stack, int box) {
        return boxes[stack].length < problem.stacks().get(stack).tiers()
                && problem.stacks().get(stack).lengthFt()
                        == problem.boxes().get(box).lengthFt();
    }

    int[] in(int stack) {
        return boxes[stack];
    }

    /** Puts other boxes into a stack, none of which may stand in another by then. The array must not change afterwards. */
    void set(int stack, int[] now) {
        int[] before = boxes[stack];
        restowSum -= restows[stack];
        faultSum -= stackFaults[stack];
        cranes.remove(stack, before);
        dangers.remove(stack, before);
        balance.remove(stack, before);
        boxes[stack] = now;
        restows[stack] = judge.restows(now);
        stackFaults[stack] = judge.faults(stack, now);
        restowSum += restows[stack];
        faultSum += stackFaults[stack];
        cranes.add(stack, now);
        dangers.add(stack, now);
        balance.add(stack, now);
    }

    static int[] with(int[] stack, int at, int box) {
        int[] more = Arrays.copyOf(stack, stack.length + 1);
        System.arraycopy(stack, at, more, at + 1, stack.length - at);
        more[at] = box;
        return more;
    }

    static int[] without(int[] stack, int at) {
        int[] less = Arrays.copyOf(stack, stack.length - 1);
        System.arraycopy(stack, at + 1, less, at, stack.length - at - 1);
        return less;
    }

    /** What is wrong with a stack by itself, and how often it is dug through. */
    private record StackJudge(StowageProblem problem) {
        long restows(int[] stack) {
            int earliest = Integer.MAX_VALUE;
            long restows = 0;
            for (int box : stack) {
                int port = problem.boxes().get(box).port();
                restows += port > earliest ? 1 : 0;
                earliest = Math.min(earliest, port);
            }
            return restows;
        }

        long faults(int index, int[] stack) {
            StowageProblem.Stack limits = problem.stacks().get(index);
            long weight = 0;
            long height = 0;
            long faults = 0;
            for (int tier = 0; tier < stack.length; tier++) {
                StowageProblem.Box box = problem.boxes().get(stack[tier]);
                weight += box.weightKg();
                height += box.heightMm();
                faults += box.reefer() && tier >= limits.plugs() ? 1 : 0;
            }
            faults += weight > limits.maxWeightKg() ? 1 + (weight - limits.maxWeightKg()) / (4 * TON_KG) : 0;
            return faults + (height > limits.maxHeightMm() ? 1 + (height - limits.maxHeightMm()) / 1_000 : 0);
        }
    }
}
