package corridor.optimizer.stowage;

/** How many moves each port makes in each bay, and its long crane: the most in two adjacent bays. Port 0 is here. */
final class CraneWork {
    private final StowageProblem problem;
    private final int[][] moves; // by port, by bay from 1
    private final int[] longCrane;
    private final boolean[] stale;

    CraneWork(StowageProblem problem) {
        this.problem = problem;
        moves = new int[problem.ports() + 1][problem.bays() + 2];
        longCrane = new int[problem.ports() + 1];
        stale = new boolean[problem.ports() + 1];
    }

    void add(int stack, int[] boxes) {
        count(stack, boxes, 1);
    }

    void remove(int stack, int[] boxes) {
        count(stack, boxes, -1);
    }

    private void count(int stack, int[] boxes, int by) {
        int bay = problem.stacks().get(stack).bay();
        for (int index : boxes) {
            StowageProblem.Box box = problem.boxes().get(index);
            moves[box.port()][bay] += by;
            stale[box.port()] = true;
            if (!box.isOnBoard()) {
                moves[0][bay] += by;
                stale[0] = true;
            }
        }
    }

    long longCranes() {
        long sum = 0;
        for (int port = 0; port < longCrane.length; port++) {
            if (stale[port]) {
                longCrane[port] = longCrane(moves[port]);
                stale[port] = false;
            }
            sum += longCrane[port];
        }
        return sum;
    }

    private static int longCrane(int[] byBay) {
        int most = 0;
        for (int bay = 1; bay < byBay.length - 1; bay++) {
            most = Math.max(most, byBay[bay] + byBay[bay + 1]);
        }
        return most;
    }
}
