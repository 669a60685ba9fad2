package corridor.optimizer.solving;

import corridor.events.PlanMade;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Solves one task, and puts on record what came of it. Nothing is put there that did not stand up to its kind's check. */
@Component
class SolverRun {
    private static final Logger LOG = LoggerFactory.getLogger(SolverRun.class);
    /** A task that has brought down so many solvers is not given to another. */
    private static final int ATTEMPTS = 5;

    private final Kinds kinds;
    private final Leases leases;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    SolverRun(Kinds kinds, Leases leases, Outbox outbox, JsonMapper json, Clock clock) {
        this.kinds = kinds;
        this.leases = leases;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Works until there is a plan, the time is over or the watch says stop. No transaction is open meanwhile. */
    Outcome solve(Leases.Lease lease, JobWatch watch) {
        if (lease.attempt() > ATTEMPTS) {
            return Outcome.failed(
                    lease.before(), "It was begun " + ATTEMPTS + " times, and each time the solver died.");
        }
        try {
            return solve(kinds.named(lease.kind()), lease, watch);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            LOG.error("The solver failed on plan {}", lease.planId(), failure);
            return Outcome.failed(watch.progress(), "The solver failed, for a reason that is ours.");
        }
    }

    private <T, P, R> Outcome solve(Kind<?, T, P, R> kind, Leases.Lease lease, JobWatch watch) {
        T task = json.readValue(lease.task(), kind.taskType());
        Found<P> found = kind.solve(task, lease.limits().seed(), watch);
        Progress now = new Progress(
                found.objective(),
                found.bound(),
                found.nodes(),
                watch.progress().elapsedMillis());
        if (found.because() != null) {
            return Outcome.infeasible(now, found.because());
        }
        Progress all = now.orBefore(lease.before(), kind.measure());
        if (found.plan() != null && !kind.measure().isBetter(lease.before().best(), now.best())) {
            R told = kind.tell(task, found.plan());
            Optional<String> fault = fault(kind, task, told, now);
            if (fault.isPresent()) {
                LOG.error("Plan {} does not stand up to the check: {}", lease.planId(), fault.get());
                return Outcome.failed(now, "The plan found did not stand up to the check: " + fault.get() + ".");
            }
            return Outcome.done(all, json.writeValueAsString(told));
        }
        if (lease.result() != null) {
            return Outcome.done(all, lease.result());
        }
        return Outcome.failed(
                now,
                "No plan was found within "
                        + (lease.limits().maxNodes() == null
                                ? ""
                                : lease.limits().maxNodes() + " units of work or ")
                        + lease.limits().maxSeconds() + " s; there may be none.");
    }

    /** A plan as it can be shown to the world. */
    record Shown(long objective, String result) {}

    /** A plan that the search is not content with yet; empty if it is no better than what was told, or not right. */
    Optional<Shown> show(Leases.Lease lease, Object plan, Progress told) {
        return show(kinds.named(lease.kind()), lease, plan, told);
    }

    private <T, P, R> Optional<Shown> show(Kind<?, T, P, R> kind, Leases.Lease lease, Object plan, Progress told) {
        T task = json.readValue(lease.task(), kind.taskType());
        R words = kind.tell(task, kind.planType().cast(plan));
        Kind.Verdict verdict = kind.check(task, words);
        return verdict.fault().isEmpty() && kind.measure().isBetter(verdict.objective(), told.best())
                ? Optional.of(new Shown(verdict.objective(), json.writeValueAsString(words)))
                : Optional.empty();
    }

    Measure measure(Leases.Lease lease) {
        return kinds.named(lease.kind()).measure();
    }

    private static <T, R> Optional<String> fault(Kind<?, T, ?, R> kind, T task, R told, Progress progress) {
        Kind.Verdict verdict = kind.check(task, told);
        if (verdict.fault().isPresent()) {
            return verdict.fault();
        }
        if (verdict.objective() != progress.best()) {
            return Optional.of("it comes to " + verdict.objective() + " and not to " + progress.best());
        }
        return kind.measure().contradicts(verdict.objective(), progress.bound())
                ? Optional.of("it is better than was proven to be possible")
                : Optional.empty();
    }

    /** The plan and the news of it, or neither. Nothing if the plan is not this solver's any more. */
    @Transactional
    public boolean record(Leases.Lease lease, Outcome outcome) {
        boolean mine = leases.end(lease, outcome);
        if (mine && outcome.status() == Status.DONE) {
            outbox.append(new PlanMade(
                    lease.planId(),
                    clock.instant(),
                    lease.kind(),
                    lease.subject(),
                    outcome.progress().best(),
                    outcome.progress().bound()));
        }
        return mine;
    }
}
