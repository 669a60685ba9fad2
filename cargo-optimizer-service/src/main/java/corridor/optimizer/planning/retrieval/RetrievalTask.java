package corridor.optimizer.planning.retrieval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.retrieval.PremarshallingProblem;
import corridor.optimizer.retrieval.RetrievalProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be fetched from where, as it stood when it was asked for.
 *
 * @param block of the yard's bay; null for stacks that were sent along
 * @param bay null for stacks that were sent along
 * @param stacks per row the boxes from the ground up; empty rows too
 * @param goal what the bay is worked for; tasks of old do not say, and mean retrieval
 * @param groups the boxes wanted, the first group first; the others stay
 */
@Schema(name = "RetrievalTask")
record RetrievalTask(
        String block,
        Integer bay,
        Goal goal,
        List<List<String>> stacks,
        List<List<String>> groups,
        int maxTiers,
        boolean restricted) {

    RetrievalTask {
        goal = Objects.requireNonNullElse(goal, Goal.RETRIEVE);
    }

    @JsonIgnore
    boolean isOfTheYard() {
        return block != null;
    }

    @JsonIgnore
    RetrievalProblem problem() {
        Map<String, Integer> turns = turns();
        int[][] problem = stacks.stream()
                .map(stack -> stack.stream()
                        .mapToInt(box -> turns.getOrDefault(box, RetrievalProblem.STAYS))
                        .toArray())
                .toArray(int[][]::new);
        return new RetrievalProblem(problem, maxTiers, restricted);
    }

    @JsonIgnore
    PremarshallingProblem premarshalling() {
        return new PremarshallingProblem(problem());
    }

    @JsonIgnore
    Map<String, Integer> turns() {
        Map<String, Integer> turns = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String box : groups.get(group)) {
                turns.put(box, group + 1);
            }
        }
        return turns;
    }

    RetrievalTask with(List<List<String>> nowStanding, List<List<String>> stillWanted) {
        return new RetrievalTask(block, bay, goal, nowStanding, stillWanted, maxTiers, restricted);
    }
}
