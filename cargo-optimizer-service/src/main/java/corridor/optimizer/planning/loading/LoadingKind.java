package corridor.optimizer.planning.loading;

import corridor.optimizer.loading.LoadingPlan;
import corridor.optimizer.loading.LoadingPlanCheck;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.LoadingSolution;
import corridor.optimizer.loading.LoadingSolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Loading plans: which box goes where in a container or truck. */
@Component
class LoadingKind implements Kind<LoadingRequest, LoadingTask, LoadingPlan, Loading> {
    private static final Measure VOLUME = new Measure("mm³ of cargo", "mm³ of cargo", true);

    @Override
    public String name() {
        return "loading";
    }

    @Override
    public Measure measure() {
        return VOLUME;
    }

    @Override
    public Class<LoadingTask> taskType() {
        return LoadingTask.class;
    }

    @Override
    public Class<LoadingPlan> planType() {
        return LoadingPlan.class;
    }

    @Override
    public Class<Loading> resultType() {
        return Loading.class;
    }

    @Override
    public Task<LoadingTask> read(LoadingRequest request) {
        return new Task<>(LoadingForm.task(request), request.subject());
    }

    @Override
    public Found<LoadingPlan> solve(LoadingTask task, long seed, SearchWatch watch) {
        LoadingSolution solution = LoadingSolver.solve(task.problem(), seed, watch);
        return solution.plan()
                .map(plan -> Found.plan(plan, plan.volumeMm3(), solution.boundMm3(), solution.nodes()))
                .orElseGet(() -> Found.nothing(solution.boundMm3(), solution.nodes()));
    }

    @Override
    public Loading tell(LoadingTask task, LoadingPlan plan) {
        return LoadingWords.tell(task, plan);
    }

    @Override
    public Verdict check(LoadingTask task, Loading told) {
        LoadingProblem problem = task.problem();
        LoadingPlan plan = LoadingWords.plan(problem, told);
        if (plan == null) {
            return new Verdict(0, Optional.of("a box or a space does not exist"));
        }
        LoadingPlanCheck.Verdict verdict = LoadingPlanCheck.of(problem, plan);
        return new Verdict(verdict.volumeMm3(), verdict.fault());
    }

    @Override
    public Map<String, String> placements(Loading told) {
        Map<String, String> places = new TreeMap<>();
        for (Loading.Load load : told.loads()) {
            Map<String, Integer> seen = new HashMap<>();
            for (Loading.Box box : load.sequence()) {
                int number = seen.merge(box.box(), 1, Integer::sum);
                places.put(
                        load.space() + ": " + box.box() + " no. " + number,
                        box.xMm() + "/" + box.yMm() + "/" + box.zMm() + " mm, " + box.lengthMm() + " x " + box.widthMm()
                                + " x " + box.heightMm() + " mm");
            }
        }
        return places;
    }

    /** Spaces that are loaded in whole stay as they are; one that is loaded in part cannot be planned anew without unloading. */
    @Override
    public LoadingTask remaining(LoadingTask task, Loading told, Integer executed) {
        List<String> ends = new ArrayList<>(List.of("0"));
        Map<String, Integer> gone = new HashMap<>();
        List<String> full = new ArrayList<>();
        int steps = 0;
        boolean known = executed != null && executed == 0;
        for (Loading.Load load : told.loads()) {
            steps += load.sequence().size();
            ends.add(Integer.toString(steps));
            if (executed != null && steps <= executed) {
                full.add(load.space());
                load.sequence().forEach(box -> gone.merge(box.box(), 1, Integer::sum));
                known |= steps == executed;
            }
        }
        if (!known) {
            throw PlanRefused.offCourse(
                    "The plan's spaces are full after " + String.join(", ", ends) + " boxes.",
                    "what is left is planned for whole spaces",
                    "send one of " + String.join(", ", ends));
        }
        List<LoadingRequest.Space> spaces = task.spaces().stream()
                .filter(space -> !full.contains(space.space()))
                .toList();
        List<LoadingRequest.Kind> boxes = new ArrayList<>();
        for (LoadingRequest.Kind kind : task.boxes()) {
            int left = (kind.count() == null ? 1 : kind.count()) - gone.getOrDefault(kind.box(), 0);
            if (left > 0) {
                boxes.add(new LoadingRequest.Kind(
                        kind.box(),
                        kind.lengthMm(),
                        kind.widthMm(),
                        kind.heightMm(),
                        kind.upright(),
                        kind.massKg(),
                        kind.bearsKg(),
                        kind.stop(),
                        left));
            }
        }
        if (spaces.isEmpty() || boxes.isEmpty()) {
            throw PlanRefused.offCourse(
                    "Nothing is left to load, or nothing to load it into.",
                    "something is left to plan",
                    "ask for a new plan with more spaces");
        }
        return new LoadingTask(spaces, boxes, task.fullSupport(), task.fromTheDoor());
    }
}
