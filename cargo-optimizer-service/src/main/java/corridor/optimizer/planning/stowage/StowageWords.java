package corridor.optimizer.planning.stowage;

import corridor.optimizer.solving.Reason;
import corridor.optimizer.stowage.Elsewhere;
import corridor.optimizer.stowage.StowagePlan;
import corridor.optimizer.stowage.StowagePlanCheck;
import corridor.optimizer.stowage.StowageProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan in the words of a vessel, and back. */
final class StowageWords {
    private static final int CONSIDERED = 3;

    private StowageWords() {}

    static Stowage tell(StowageTask task, StowagePlan plan) {
        StowageProblem problem = task.problem();
        StowagePlanCheck.Verdict verdict = StowagePlanCheck.of(problem, plan);
        List<List<Elsewhere.Place>> elsewhere = Elsewhere.of(problem, plan, CONSIDERED);
        List<Stowage.Place> onBoard = new ArrayList<>();
        List<Stowage.Place> loaded = new ArrayList<>();
        int highest = plan.stacks().stream().mapToInt(List::size).max().orElse(0);
        for (int tier = 1; tier <= highest; tier++) {
            for (int index = 0; index < plan.stacks().size(); index++) {
                List<Integer> stack = plan.stacks().get(index);
                if (tier <= stack.size()) {
                    int box = stack.get(tier - 1);
                    boolean stays = problem.boxes().get(box).isOnBoard();
                    (stays ? onBoard : loaded)
                            .add(new Stowage.Place(
                                    stays ? null : loaded.size() + 1,
                                    task.boxes().get(box).box(),
                                    task.stacks().get(index).bay(),
                                    task.stacks().get(index).row(),
                                    tier,
                                    stays ? null : reason(task, problem, stack, tier, elsewhere.get(box))));
                }
            }
        }
        onBoard.addAll(loaded);
        return new Stowage(verdict.restows(), verdict.longCranes(), onBoard);
    }

    private static Reason reason(
            StowageTask task, StowageProblem problem, List<Integer> stack, int tier, List<Elsewhere.Place> elsewhere) {
        int port = problem.boxes().get(stack.get(tier - 1)).port();
        String inTheWay = stack.subList(0, tier - 1).stream()
                .filter(below -> problem.boxes().get(below).port() < port)
                .map(below -> task.boxes().get(below).box())
                .findFirst()
                .orElse(null);
        String why = inTheWay != null
                ? "It stands on " + inTheWay
                        + ", which leaves before it, and is restowed: every other place known is worse for"
                        + " the whole."
                : tier == 1 ? "It stands at the bottom of its stack." : "Nothing below it leaves before it.";
        return new Reason(
                why,
                elsewhere.stream()
                        .map(place -> new Reason.Alternative(
                                "bay " + task.stacks().get(place.stack()).bay() + " row "
                                        + task.stacks().get(place.stack()).row(),
                                place.allowed()
                                        ? "On top of this stack, the whole would need " + place.worse()
                                                + " crane moves more."
                                        : "On top of this stack, weight, height, plugs, segregation or balance would be broken.",
                                place.allowed() ? place.worse() : null))
                        .toList());
    }

    /** Null if a box or a stack is named that does not exist, or a slot is left empty below another. */
    static StowagePlan plan(StowageTask task, Stowage told) {
        Map<String, Integer> boxes = new HashMap<>();
        for (int box = 0; box < task.boxes().size(); box++) {
            boxes.put(task.boxes().get(box).box(), box);
        }
        Map<List<Integer>, Integer> places = new HashMap<>();
        List<List<Integer>> stacks = new ArrayList<>();
        for (StowageRequest.Stack stack : task.stacks()) {
            places.put(List.of(stack.bay(), stack.row()), stacks.size());
            stacks.add(new ArrayList<>());
        }
        for (Stowage.Place place : told.places()) {
            Integer box = boxes.get(place.box());
            Integer stack = places.get(List.of(place.bay(), place.row()));
            if (box == null
                    || stack == null
                    || place.tier() != stacks.get(stack).size() + 1) {
                return null;
            }
            stacks.get(stack).add(box);
        }
        return new StowagePlan(stacks);
    }
}
