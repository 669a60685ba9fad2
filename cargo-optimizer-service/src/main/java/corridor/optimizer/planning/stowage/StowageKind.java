package corridor.optimizer.planning.stowage;

import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import corridor.optimizer.stowage.StowagePlan;
import corridor.optimizer.stowage.StowagePlanCheck;
import corridor.optimizer.stowage.StowageProblem;
import corridor.optimizer.stowage.StowageSolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Stowage plans: which box goes into which slot of a vessel. */
@Component
class StowageKind implements Kind<StowageRequest, StowageTask, StowagePlan, Stowage> {
    private static final Measure MOVES = new Measure("crane move", "crane moves", false);

    @Override
    public String name() {
        return "stowage";
    }

    @Override
    public Measure measure() {
        return MOVES;
    }

    @Override
    public Class<StowageTask> taskType() {
        return StowageTask.class;
    }

    @Override
    public Class<StowagePlan> planType() {
        return StowagePlan.class;
    }

    @Override
    public Class<Stowage> resultType() {
        return Stowage.class;
    }

    @Override
    public Task<StowageTask> read(StowageRequest request) {
        return new Task<>(StowageForm.task(request), request.subject());
    }

    @Override
    public Found<StowagePlan> solve(StowageTask task, long seed, SearchWatch watch) {
        StowageProblem problem = task.problem();
        Optional<String> because = StowageSolver.impossibleBecause(problem);
        if (because.isPresent()) {
            return Found.impossible(because.get() + ".", 0);
        }
        StowageSolver.Solution solution = StowageSolver.solve(problem, seed, watch);
        return solution.plan()
                .map(plan -> Found.plan(plan, solution.objective(), solution.bound(), solution.nodes()))
                .orElseGet(() -> Found.nothing(solution.bound(), solution.nodes()));
    }

    @Override
    public Stowage tell(StowageTask task, StowagePlan plan) {
        return StowageWords.tell(task, plan);
    }

    @Override
    public Verdict check(StowageTask task, Stowage told) {
        StowagePlan plan = StowageWords.plan(task, told);
        if (plan == null) {
            return new Verdict(0, Optional.of("a box or a stack does not exist, or a slot is empty below a box"));
        }
        StowagePlanCheck.Verdict verdict = StowagePlanCheck.of(task.problem(), plan);
        return new Verdict(verdict.objective(), verdict.fault());
    }

    @Override
    public Map<String, String> placements(Stowage told) {
        Map<String, String> places = new TreeMap<>();
        told.places()
                .forEach(place -> places.put(
                        place.box(), "bay " + place.bay() + " row " + place.row() + " tier " + place.tier()));
        return places;
    }

    /** What was loaded is on board now. */
    @Override
    public StowageTask remaining(StowageTask task, Stowage told, Integer executed) {
        long loaded =
                told.places().stream().filter(place -> place.step() != null).count();
        if (executed == null || executed > loaded) {
            throw PlanRefused.offCourse(
                    "The plan loads " + loaded + " boxes.",
                    "somebody must say how many of the plan's boxes were loaded",
                    "send a number from 0 to " + loaded);
        }
        Map<String, StowageRequest.Slot> standing = new HashMap<>();
        told.places().stream()
                .filter(place -> place.step() == null || place.step() <= executed)
                .forEach(place -> standing.put(place.box(), new StowageRequest.Slot(place.bay(), place.row())));
        Map<String, StowageRequest.Box> byName = new HashMap<>();
        task.boxes().forEach(box -> byName.put(box.box(), box));
        List<StowageRequest.Box> boxes = new ArrayList<>();
        // In the plan's order, which is from the bottom up.
        told.places().forEach(place -> boxes.add(at(byName.get(place.box()), standing.get(place.box()))));
        return new StowageTask(task.stacks(), task.ports(), boxes, task.stability(), task.restowMoves());
    }

    private static StowageRequest.Box at(StowageRequest.Box box, StowageRequest.Slot slot) {
        return new StowageRequest.Box(
                box.box(),
                box.lengthFt(),
                box.heightMm(),
                box.weightKg(),
                box.reefer(),
                box.hazard(),
                box.port(),
                slot);
    }
}
