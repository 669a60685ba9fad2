package corridor.optimizer.planning.retrieval;

import corridor.events.PlanAccepted;
import corridor.optimizer.retrieval.PremarshallingSolution;
import corridor.optimizer.retrieval.PremarshallingSolver;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.retrieval.Solution;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import corridor.service.problem.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Retrieval plans: in which order to lift and shift, to fetch boxes or to bring a bay in order ahead of time. */
@Component
class RetrievalKind implements Kind<RetrievalRequest, RetrievalTask, RetrievalPlan, Lifts> {
    private static final Measure RELOCATIONS = new Measure("relocation", "relocations", false);

    private final RetrievalForm form;

    RetrievalKind(RetrievalForm form) {
        this.form = form;
    }

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public Measure measure() {
        return RELOCATIONS;
    }

    @Override
    public Class<RetrievalTask> taskType() {
        return RetrievalTask.class;
    }

    @Override
    public Class<RetrievalPlan> planType() {
        return RetrievalPlan.class;
    }

    @Override
    public Class<Lifts> resultType() {
        return Lifts.class;
    }

    @Override
    public Task<RetrievalTask> read(RetrievalRequest request) {
        RetrievalTask task = form.task(request);
        return new Task<>(task, task.isOfTheYard() ? bay(task) : request.subject());
    }

    @Override
    public Found<RetrievalPlan> solve(RetrievalTask task, long seed, SearchWatch watch) {
        return switch (task.goal()) {
            case RETRIEVE -> retrieve(task, seed, watch);
            case PRE_MARSHAL -> premarshal(task, seed, watch);
        };
    }

    private static Found<RetrievalPlan> retrieve(RetrievalTask task, long seed, SearchWatch watch) {
        Solution solution = RetrievalSolver.solve(task.problem(), seed, watch);
        if (solution.infeasible().isPresent()) {
            return Found.impossible(solution.infeasible().get() + ".", solution.nodes());
        }
        return solution.plan()
                .map(plan -> Found.plan(plan, plan.relocations(), solution.lowerBound(), solution.nodes()))
                .orElseGet(() -> Found.nothing((long) solution.lowerBound(), solution.nodes()));
    }

    private static Found<RetrievalPlan> premarshal(RetrievalTask task, long seed, SearchWatch watch) {
        PremarshallingSolution solution = PremarshallingSolver.solve(task.premarshalling(), seed, watch);
        if (solution.infeasible().isPresent()) {
            return Found.impossible(solution.infeasible().get() + ".", solution.nodes());
        }
        return solution.moves()
                .map(moves -> Found.plan(
                        new RetrievalPlan(List.copyOf(moves)), moves.size(), solution.lowerBound(), solution.nodes()))
                .orElseGet(() -> Found.nothing((long) solution.lowerBound(), solution.nodes()));
    }

    @Override
    public Lifts tell(RetrievalTask task, RetrievalPlan plan) {
        return RetrievalWords.of(task, plan);
    }

    @Override
    public Verdict check(RetrievalTask task, Lifts told) {
        return LiftCheck.of(task, told);
    }

    @Override
    public Map<String, String> placements(Lifts told) {
        Map<String, String> places = new TreeMap<>();
        for (Lifts.Lift lift : told.lifts()) {
            places.merge(
                    lift.box(),
                    lift.to() == null ? "retrieved" : "to " + lift.to(),
                    (before, then) -> before + ", " + then);
        }
        return places;
    }

    /** Of a bay of the yard it is seen how far the plan was carried out: it stands as after one of its lifts. */
    @Override
    public RetrievalTask remaining(RetrievalTask task, Lifts told, Integer executed) {
        Standing standing = new Standing(task.stacks());
        List<List<String>> now = task.isOfTheYard() ? form.standing(task.block(), task.bay()) : null;
        List<List<String>> rest = null;
        for (int done = 0; done <= told.lifts().size(); done++) {
            boolean asSaid = executed == null ? now != null : executed == done;
            if (asSaid && (now == null || Standing.same(standing.stacks(), now))) {
                rest = standing.stacks();
            }
            if (done < told.lifts().size()) {
                standing.carryOut(told.lifts().get(done));
            }
        }
        if (rest == null) {
            throw now == null
                    ? PlanRefused.offCourse(
                            "The plan has " + told.lifts().size() + " lifts.",
                            "somebody must say how many of the plan's lifts were carried out",
                            "send a number from 0 to " + told.lifts().size())
                    : PlanRefused.offCourse(
                            "Bay " + bay(task) + " does not stand as after " + (executed == null ? "any" : "so many")
                                    + " of the plan's lifts.",
                            "the bay stands as the plan has it",
                            "ask for a new plan of the bay as it stands now");
        }
        return task.with(rest, stillWanted(task, rest));
    }

    private static List<List<String>> stillWanted(RetrievalTask task, List<List<String>> standing) {
        Set<String> there = new HashSet<>();
        standing.forEach(there::addAll);
        List<List<String>> wanted = task.groups().stream()
                .map(group -> group.stream().filter(there::contains).toList())
                .filter(group -> !group.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw PlanRefused.task(
                    List.of(new Violation("executed", "all that was wanted has been fetched", "nothing need be done")));
        }
        return wanted;
    }

    @Override
    public Optional<String> staleness(RetrievalTask task) {
        return task.isOfTheYard()
                ? RetrievalForm.change(task.stacks(), form.standing(task.block(), task.bay()), bay(task))
                : Optional.empty();
    }

    @Override
    public List<PlanAccepted.Lift> lifts(RetrievalTask task, Lifts told) {
        return task.isOfTheYard()
                ? told.lifts().stream()
                        .map(lift -> new PlanAccepted.Lift(
                                lift.step(),
                                new ContainerNumber(lift.box()),
                                position(task, lift.from()),
                                lift.to() == null ? null : position(task, lift.to())))
                        .toList()
                : List.of();
    }

    @Override
    public String among(RetrievalTask task) {
        return task.restricted() ? "restricted plan" : "plan";
    }

    private static YardPosition position(RetrievalTask task, Lifts.Slot slot) {
        return new YardPosition(task.block(), task.bay(), slot.row(), slot.tier());
    }

    private static String bay(RetrievalTask task) {
        return task.block() + "/" + task.bay();
    }
}
