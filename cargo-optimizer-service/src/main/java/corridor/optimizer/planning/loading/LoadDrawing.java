package corridor.optimizer.planning.loading;

import corridor.optimizer.loading.LoadingDrawing;
import corridor.optimizer.loading.LoadingPlan;
import corridor.optimizer.loading.LoadingProblem;
import corridor.service.problem.InvalidRequest;
import java.util.List;
import java.util.Objects;

/** Finds what is to be drawn of a plan: a space, or what stands in it after one of the plan's steps. */
final class LoadDrawing {
    private LoadDrawing() {}

    /**
     * @param space null for the one in which the step happens, or the first
     * @param step null for the space as it is in the end
     * @throws InvalidRequest if the plan has no such space or step
     */
    static String of(LoadingTask task, Loading told, String space, Integer step) {
        LoadingProblem problem = task.problem();
        LoadingPlan plan =
                Objects.requireNonNull(LoadingWords.plan(problem, told), "a plan on record names what exists");
        int first = 1;
        for (int i = 0; i < plan.loads().size(); i++) {
            LoadingPlan.Load load = plan.loads().get(i);
            int boxes = load.sequence().size();
            boolean here = space == null || space.equals(told.loads().get(i).space());
            if (here && step == null) {
                return LoadingDrawing.of(problem, load, first);
            }
            if (here && step >= first && step < first + boxes) {
                return LoadingDrawing.after(step - first + 1, problem, load, first);
            }
            first += boxes;
        }
        List<String> spaces = told.loads().stream().map(Loading.Load::space).toList();
        throw space != null && !spaces.contains(space)
                ? new InvalidRequest("space", "the plan loads nothing into " + space, "send one of " + spaces)
                : new InvalidRequest(
                        "step",
                        "no box is put " + (space == null ? "anywhere" : "into " + space) + " at this step",
                        "send a step of the plan's sequence, from 1 to " + (first - 1));
    }
}
