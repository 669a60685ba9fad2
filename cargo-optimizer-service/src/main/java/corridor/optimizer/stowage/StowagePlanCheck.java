package corridor.optimizer.stowage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a plan slot by slot, as a chief officer would who trusts nobody. Knows nothing of how plans are found, and
 * shares no code with the search.
 */
public final class StowagePlanCheck {
    private final StowageProblem problem;
    private final StowagePlan plan;
    private final List<String> faults = new ArrayList<>();

    private StowagePlanCheck(StowageProblem problem, StowagePlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /**
     * What it came to.
     *
     * @param restows boxes that stand on one that is discharged before them
     * @param longCranes of all ports together: the most moves in two adjacent bays
     */
    public record Verdict(long objective, int restows, int longCranes, List<String> faults) {
        public Optional<String> fault() {
            return faults.stream().findFirst();
        }
    }

    public static Verdict of(StowageProblem problem, StowagePlan plan) {
        return new StowagePlanCheck(problem, plan).verdict();
    }

    private Verdict verdict() {
        if (plan.stacks().size() != problem.stacks().size()) {
            return new Verdict(0, 0, 0, List.of("the plan is not of this vessel's stacks"));
        }
        if (!everyBoxOnce()) {
            return new Verdict(0, 0, 0, faults);
        }
        int restows = 0;
        for (int stack = 0; stack < plan.stacks().size(); stack++) {
            stands(stack);
            restows += restows(plan.stacks().get(stack));
        }
        segregation();
        moments();
        int longCranes = longCranes();
        return new Verdict(
                (long) problem.restowMoves() * restows + longCranes, restows, longCranes, List.copyOf(faults));
    }

    private boolean everyBoxOnce() {
        Set<Integer> seen = new HashSet<>();
        for (List<Integer> stack : plan.stacks()) {
            for (int box : stack) {
                if (box < 0 || box >= problem.boxes().size() || !seen.add(box)) {
                    faults.add("box number " + box + " does not exist or stands in two slots");
                }
            }
        }
        if (faults.isEmpty() && seen.size() != problem.boxes().size()) {
            faults.add((problem.boxes().size() - seen.size()) + " boxes stand nowhere");
        }
        return faults.isEmpty();
    }

    private void stands(int index) {
        StowageProblem.Stack stack = problem.stacks().get(index);
        String where = "bay " + stack.bay() + " row " + stack.row() + ": ";
        List<Integer> boxes = plan.stacks().get(index);
        List<Integer> onBoard = new ArrayList<>();
        for (int i = 0; i < problem.boxes().size(); i++) {
            if (problem.boxes().get(i).stack() == index) {
                onBoard.add(i);
            }
        }
        if (boxes.size() < onBoard.size() || !boxes.subList(0, onBoard.size()).equals(onBoard)) {
            faults.add(where + "what is on board does not stand where it stood");
        }
        if (boxes.size() > stack.tiers()) {
            faults.add(where + "it holds more than " + stack.tiers() + " boxes");
        }
        long weight = 0;
        long height = 0;
        for (int tier = 1; tier <= boxes.size(); tier++) {
            StowageProblem.Box box = problem.boxes().get(boxes.get(tier - 1));
            weight += box.weightKg();
            height += box.heightMm();
            if (box.lengthFt() != stack.lengthFt()) {
                faults.add(where + box.id() + " has another length");
            }
            if (box.reefer() && tier > stack.plugs()) {
                faults.add(where + box.id() + " stands without a plug");
            }
        }
        if (weight > stack.maxWeightKg()) {
            faults.add(where + weight + " kg are more than " + stack.maxWeightKg());
        }
        if (height > stack.maxHeightMm()) {
            faults.add(where + height + " mm are more than " + stack.maxHeightMm());
        }
    }

    private int restows(List<Integer> stack) {
        int restows = 0;
        for (int above = 1; above < stack.size(); above++) {
            int port = problem.boxes().get(stack.get(above)).port();
            if (stack.subList(0, above).stream()
                    .anyMatch(below -> problem.boxes().get(below).port() < port)) {
                restows++;
            }
        }
        return restows;
    }

    private void segregation() {
        Map<Integer, StowageProblem.Stack> dangerous = new HashMap<>();
        for (int stack = 0; stack < plan.stacks().size(); stack++) {
            for (int box : plan.stacks().get(stack)) {
                if (problem.boxes().get(box).hazard() != null) {
                    dangerous.put(box, problem.stacks().get(stack));
                }
            }
        }
        for (int one : dangerous.keySet()) {
            for (int other : dangerous.keySet()) {
                StowageProblem.Box a = problem.boxes().get(one);
                StowageProblem.Box b = problem.boxes().get(other);
                int bays =
                        Math.abs(dangerous.get(one).bay() - dangerous.get(other).bay());
                int rows =
                        Math.abs(dangerous.get(one).row() - dangerous.get(other).row());
                if (one < other && !a.hazard().mayStand(b.hazard(), bays, rows)) {
                    faults.add(a.id() + " (class " + a.hazard().code() + ") stands too near to " + b.id() + " (class "
                            + b.hazard().code() + ")");
                }
            }
        }
    }

    private void moments() {
        long trim = 0;
        long list = 0;
        long vertical = 0;
        for (int index = 0; index < plan.stacks().size(); index++) {
            StowageProblem.Stack stack = problem.stacks().get(index);
            long floor = stack.baseMm();
            for (int box : plan.stacks().get(index)) {
                long weight = problem.boxes().get(box).weightKg();
                int height = problem.boxes().get(box).heightMm();
                trim += weight * stack.lcgMm();
                list += weight * stack.tcgMm();
                vertical += weight * (floor + height / 2);
                floor += height;
            }
        }
        if (Math.abs(trim) > problem.moments().maxTrim()) {
            faults.add("trim: a longitudinal moment of " + trim + " kg mm is too much");
        }
        if (Math.abs(list) > problem.moments().maxList()) {
            faults.add("list: a transverse moment of " + list + " kg mm is too much");
        }
        if (vertical > problem.moments().maxVertical()) {
            faults.add("stability: a vertical moment of " + vertical + " kg mm is too much");
        }
    }

    /** Port 0 is here: boxes that are loaded. */
    private int longCranes() {
        int sum = 0;
        for (int port = 0; port <= problem.ports(); port++) {
            int[] moves = new int[problem.bays() + 2];
            for (int index = 0; index < plan.stacks().size(); index++) {
                for (int box : plan.stacks().get(index)) {
                    StowageProblem.Box each = problem.boxes().get(box);
                    boolean counts = port == 0 ? !each.isOnBoard() : each.port() == port;
                    moves[problem.stacks().get(index).bay()] += counts ? 1 : 0;
                }
            }
            int most = 0;
            for (int bay = 1; bay <= problem.bays(); bay++) {
                most = Math.max(most, moves[bay] + moves[bay + 1]);
            }
            sum += most;
        }
        return sum;
    }
}
