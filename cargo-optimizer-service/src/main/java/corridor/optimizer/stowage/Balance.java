package corridor.optimizer.stowage;

/** The moments of all boxes, and by how much they are more than the vessel bears: a fault for each begun twentieth. */
final class Balance {
    private static final long SHARES = 20;

    private final StowageProblem problem;
    private long trim;
    private long list;
    private long vertical;

    Balance(StowageProblem problem) {
        this.problem = problem;
    }

    void add(int stack, int[] boxes) {
        weigh(stack, boxes, 1);
    }

    void remove(int stack, int[] boxes) {
        weigh(stack, boxes, -1);
    }

    private void weigh(int index, int[] boxes, int sign) {
        StowageProblem.Stack stack = problem.stacks().get(index);
        long floor = stack.baseMm();
        for (int each : boxes) {
            StowageProblem.Box box = problem.boxes().get(each);
            long weight = sign * box.weightKg();
            trim += weight * stack.lcgMm();
            list += weight * stack.tcgMm();
            vertical += weight * (floor + box.heightMm() / 2);
            floor += box.heightMm();
        }
    }

    long excess() {
        return over(Math.abs(trim), problem.moments().maxTrim())
                + over(Math.abs(list), problem.moments().maxList())
                + over(vertical, problem.moments().maxVertical());
    }

    private static long over(long moment, long most) {
        return moment <= most ? 0 : 1 + (moment - most) / Math.max(1, most / SHARES);
    }
}
