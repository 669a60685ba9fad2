package corridor.optimizer.solving;

import corridor.events.RetrievalPlanned;
import corridor.optimizer.retrieval.PlanCheck;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.retrieval.Solution;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Solves one task, and puts on record what came of it. */
@Component
class SolverRun {
    private static final Logger LOG = LoggerFactory.getLogger(SolverRun.class);
    /** A task that has brought down so many solvers is not given to another. */
    private static final int ATTEMPTS = 5;

    private final Leases leases;
    private final Outbox outbox;
    private final Clock clock;

    SolverRun(Leases leases, Outbox outbox, Clock clock) {
        this.leases = leases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Works until there is a plan, the time is over or the watch says stop. No transaction is open meanwhile. */
    Outcome solve(Leases.Lease lease, JobWatch watch) {
        if (lease.attempt() > ATTEMPTS) {
            return Outcome.failed(Progress.NONE, "It was begun " + ATTEMPTS + " times, and each time the solver died.");
        }
        try {
            RetrievalProblem problem = lease.task().problem();
            Solution solution = RetrievalSolver.solve(problem, watch);
            Progress progress = new Progress(
                    solution.plan().map(RetrievalPlan::relocations).orElse(null),
                    solution.lowerBound(),
                    solution.nodes(),
                    solution.elapsed().toMillis());
            return solution.plan()
                    .map(plan -> checked(lease, problem, plan, progress))
                    .orElseGet(() -> Outcome.failed(
                            progress,
                            "No plan was found within "
                                    + Duration.ofSeconds(lease.task().maxSeconds())
                                            .toSeconds()
                                    + " s; the bay may be too full to move anything in."));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            LOG.error("The solver failed on plan {}", lease.planId(), failure);
            return Outcome.failed(watch.progress(), "The solver failed, for a reason that is ours.");
        }
    }

    private static Outcome checked(
            Leases.Lease lease, RetrievalProblem problem, RetrievalPlan plan, Progress progress) {
        PlanCheck.Verdict verdict = PlanCheck.of(problem, plan);
        Optional<String> fault = verdict.fault();
        if (fault.isEmpty() && verdict.relocations() != plan.relocations()) {
            fault = Optional.of("it makes " + verdict.relocations() + " relocations");
        }
        if (fault.isEmpty() && verdict.relocations() < progress.lowerBound()) {
            fault = Optional.of("it needs fewer relocations than were proven to be needed");
        }
        if (fault.isPresent()) {
            LOG.error("Plan {} for {} does not stand up to the check: {}", lease.planId(), problem, fault.get());
            return Outcome.failed(progress, "The plan found did not stand up to the check: " + fault.get() + ".");
        }
        return new Outcome(progress, PlannedMove.of(lease.task(), plan), null);
    }

    /** The plan and the news of it, or neither. Nothing if the plan is not this solver's any more. */
    @Transactional
    boolean record(Leases.Lease lease, Outcome outcome) {
        boolean mine = leases.end(lease, outcome);
        if (mine && outcome.failure() == null) {
            outbox.append(new RetrievalPlanned(
                    lease.planId(),
                    clock.instant(),
                    lease.task().block(),
                    lease.task().bay(),
                    outcome.progress().relocations(),
                    outcome.progress().lowerBound()));
        }
        return mine;
    }
}
