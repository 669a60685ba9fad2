package corridor.optimizer.stowage;

import java.util.stream.IntStream;

/**
 * What no plan can do better than. For each port by itself: the least long crane with which its boxes can be spread over bays
 * that have room for them. For all together: the boxes that must stand on one that is discharged earlier, since there is no
 * other room.
 */
final class StowageBound {
    private final StowageProblem problem;
    private final int bays;
    private final int[] room; // by stack: free slots

    private StowageBound(StowageProblem problem) {
        this.problem = problem;
        this.bays = problem.bays();
        this.room =
                problem.stacks().stream().mapToInt(StowageProblem.Stack::tiers).toArray();
        problem.boxes().stream().filter(StowageProblem.Box::isOnBoard).forEach(box -> room[box.stack()]--);
    }

    static long of(StowageProblem problem) {
        StowageBound bound = new StowageBound(problem);
        return (long) problem.restowMoves() * bound.restows()
                + IntStream.rangeClosed(0, problem.ports())
                        .mapToLong(bound::longCrane)
                        .sum();
    }

    /** For each port: boxes for it or beyond find room only where nothing stands that leaves before it. */
    private int restows() {
        int[] earliest = new int[room.length];
        java.util.Arrays.fill(earliest, Integer.MAX_VALUE);
        int already = 0;
        for (StowageProblem.Box box : problem.boxes()) {
            if (box.isOnBoard()) {
                already += earliest[box.stack()] < box.port() ? 1 : 0;
                earliest[box.stack()] = Math.min(earliest[box.stack()], box.port());
            }
        }
        int forced = 0;
        for (int port = 1; port <= problem.ports(); port++) {
            int from = port;
            long boxes = problem.boxes().stream()
                    .filter(box -> !box.isOnBoard() && box.port() >= from)
                    .count();
            int good = IntStream.range(0, room.length)
                    .filter(stack -> earliest[stack] >= from)
                    .map(stack -> room[stack])
                    .sum();
            forced = Math.max(forced, (int) (boxes - good));
        }
        return already + forced;
    }

    private int longCrane(int port) {
        int[] fixed = new int[bays];
        int toLoad = 0;
        int[] byLength = new int[2];
        for (StowageProblem.Box box : problem.boxes()) {
            if (box.isOnBoard()) {
                fixed[problem.stacks().get(box.stack()).bay() - 1] += port > 0 && box.port() == port ? 1 : 0;
            } else if (port == 0 || box.port() == port) {
                toLoad++;
                byLength[box.lengthFt() == 20 ? 0 : 1]++;
            }
        }
        int[] most = new int[bays];
        int[][] roomOf = new int[2][bays];
        for (int stack = 0; stack < room.length; stack++) {
            roomOf[problem.stacks().get(stack).lengthFt() == 20 ? 0 : 1][
                    problem.stacks().get(stack).bay() - 1] += room[stack];
        }
        for (int bay = 0; bay < bays; bay++) {
            most[bay] = fixed[bay] + Math.min(roomOf[0][bay], byLength[0]) + Math.min(roomOf[1][bay], byLength[1]);
        }
        int all = toLoad + IntStream.of(fixed).sum();
        int low = 0;
        int high = all;
        while (low < high) {
            int middle = (low + high) / 2;
            if (reach(middle, fixed, most) >= all) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The most boxes for a port if no two adjacent bays hold more than so many; -1 if those on board are more. */
    private int reach(int longCrane, int[] fixed, int[] most) {
        int[] best = new int[longCrane + 1];
        for (int bay = 0; bay < bays; bay++) {
            int[] next = new int[longCrane + 1];
            int[] upTo = best.clone(); // the best of those that leave so much, and of those that leave more
            for (int had = 1; had <= longCrane; had++) {
                upTo[had] = Math.max(upTo[had], upTo[had - 1]);
            }
            for (int here = 0; here <= longCrane; here++) {
                boolean possible = here >= fixed[bay] && here <= most[bay];
                int before = bay == 0 ? 0 : upTo[longCrane - here];
                next[here] = possible && before > Integer.MIN_VALUE / 2 ? before + here : Integer.MIN_VALUE / 2;
            }
            best = next;
        }
        return IntStream.of(best).max().orElse(-1);
    }
}
