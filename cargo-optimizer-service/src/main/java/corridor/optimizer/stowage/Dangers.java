package corridor.optimizer.stowage;

/** Where dangerous goods stand, and how many pairs of them stand too near to each other. */
final class Dangers {
    private final StowageProblem problem;
    private final int[] stackOf; // by box; -1 while it stands nowhere
    private final int[] dangerous;
    private long conflicts;

    Dangers(StowageProblem problem) {
        this.problem = problem;
        stackOf = new int[problem.boxes().size()];
        java.util.Arrays.fill(stackOf, -1);
        dangerous = java.util.stream.IntStream.range(0, stackOf.length)
                .filter(box -> problem.boxes().get(box).hazard() != null)
                .toArray();
    }

    long conflicts() {
        return conflicts;
    }

    void add(int stack, int[] boxes) {
        for (int box : boxes) {
            if (problem.boxes().get(box).hazard() != null) {
                conflicts += conflictsOf(box, stack);
                stackOf[box] = stack;
            }
        }
    }

    void remove(int stack, int[] boxes) {
        for (int box : boxes) {
            if (problem.boxes().get(box).hazard() != null) {
                stackOf[box] = -1;
                conflicts -= conflictsOf(box, stack);
            }
        }
    }

    private int conflictsOf(int box, int stack) {
        int found = 0;
        StowageProblem.Stack here = problem.stacks().get(stack);
        for (int other : dangerous) {
            if (other != box && stackOf[other] >= 0) {
                StowageProblem.Stack there = problem.stacks().get(stackOf[other]);
                int bays = Math.abs(here.bay() - there.bay());
                int rows = Math.abs(here.row() - there.row());
                HazardClass hazard = problem.boxes().get(box).hazard();
                found += hazard.mayStand(problem.boxes().get(other).hazard(), bays, rows) ? 0 : 1;
            }
        }
        return found;
    }
}
