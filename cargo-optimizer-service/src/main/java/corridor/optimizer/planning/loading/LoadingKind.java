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
import java.util.HashMap;
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
        LoadingSolution solution = LoadingSolver.solve(task.problem(), task.known(), seed, watch);
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

    @Override
    public LoadingTask remaining(LoadingTask task, Loading told, Integer executed) {
        return LoadingRest.of(task, told, executed);
    }
}
