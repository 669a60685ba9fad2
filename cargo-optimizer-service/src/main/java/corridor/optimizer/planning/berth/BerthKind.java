package corridor.optimizer.planning.berth;

import corridor.optimizer.berth.BerthPlan;
import corridor.optimizer.berth.BerthPlanCheck;
import corridor.optimizer.berth.BerthSolution;
import corridor.optimizer.berth.BerthSolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Berth plans: which ship lies where, and from when. */
@Component
class BerthKind implements Kind<BerthRequest, BerthTask, BerthPlan, Berthing> {
    private static final Measure TIME = new Measure("weighted step in port", "weighted steps in port", false);

    @Override
    public String name() {
        return "berth";
    }

    @Override
    public Measure measure() {
        return TIME;
    }

    @Override
    public Class<BerthTask> taskType() {
        return BerthTask.class;
    }

    @Override
    public Class<BerthPlan> planType() {
        return BerthPlan.class;
    }

    @Override
    public Class<Berthing> resultType() {
        return Berthing.class;
    }

    @Override
    public Task<BerthTask> read(BerthRequest request) {
        return new Task<>(BerthForm.task(request), request.subject());
    }

    @Override
    public Found<BerthPlan> solve(BerthTask task, long seed, SearchWatch watch) {
        long waited = task.waited();
        BerthSolution solution = BerthSolver.solve(task.problem(), seed, new Shifted(watch, waited));
        if (solution.infeasible().isPresent()) {
            return Found.impossible(BerthWords.named(task, solution.infeasible().get()) + ".", solution.nodes());
        }
        return solution.plan()
                .map(plan ->
                        Found.plan(plan, solution.cost() + waited, solution.lowerBound() + waited, solution.nodes()))
                .orElseGet(() -> Found.nothing(solution.lowerBound() + waited, solution.nodes()));
    }

    @Override
    public Berthing tell(BerthTask task, BerthPlan plan) {
        return BerthWords.tell(task, plan);
    }

    @Override
    public Verdict check(BerthTask task, Berthing told) {
        BerthPlan plan = BerthWords.plan(task, told);
        if (plan == null) {
            return new Verdict(0, Optional.of("a ship or a berth does not exist, or a time is no step"));
        }
        BerthPlanCheck.Verdict verdict = BerthPlanCheck.of(task.problem(), plan);
        return new Verdict(verdict.cost() + task.waited(), verdict.fault());
    }

    @Override
    public Map<String, String> placements(Berthing told) {
        Map<String, String> places = new TreeMap<>();
        told.stays().forEach(stay -> places.put(stay.ship(), stay.berth() + " from " + stay.from()));
        return places;
    }

    /** The frozen horizon: ships that have begun, and those that are about to, lie where they lie. */
    @Override
    public BerthTask remaining(BerthTask task, Berthing told, Integer executed) {
        int most = told.stays().size();
        if (executed == null || executed > most) {
            throw PlanRefused.offCourse(
                    "The plan has " + most + " ships.",
                    "somebody must say how many ships are frozen, in the order in which they begin",
                    "send a number from 0 to " + most);
        }
        Map<String, BerthTask.Frozen> frozen = new LinkedHashMap<>();
        told.stays()
                .subList(0, executed)
                .forEach(stay -> frozen.put(stay.ship(), new BerthTask.Frozen(stay.berth(), stay.from())));
        return new BerthTask(task.zero(), task.stepMinutes(), task.ships(), task.berths(), frozen);
    }

    /** A watch that hears of what the frozen ships have waited, too. */
    private record Shifted(SearchWatch watch, long by) implements SearchWatch {
        @Override
        public boolean isOver() {
            return watch.isOver();
        }

        @Override
        public void progressed(long best, long bound, long nodes) {
            watch.progressed(best == NO_PLAN ? NO_PLAN : best + by, bound + by, nodes);
        }

        @Override
        public void improved(Supplier<?> plan) {
            watch.improved(plan);
        }

        @Override
        public long mostNodes() {
            return watch.mostNodes();
        }
    }
}
