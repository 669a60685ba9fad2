package corridor.optimizer.solving;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says from time to time how far a solver is, shows its best plan so far, and learns whether it is still wanted. */
final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Leases.Lease lease;
    private final JobWatch watch;
    private final Leases leases;
    private final SolverRun runs;
    private Progress told;
    private Object shown;

    Heartbeat(Leases.Lease lease, JobWatch watch, Leases leases, SolverRun runs) {
        this.lease = lease;
        this.watch = watch;
        this.leases = leases;
        this.runs = runs;
        this.told = lease.before();
    }

    /** A database that is away for a moment stops nobody; one that says no does. */
    @Override
    public void run() {
        try {
            Progress now = watch.progress();
            Object plan = watch.bestPlan();
            Optional<SolverRun.Shown> better = plan == null || plan.equals(shown) ? Optional.empty() : show(plan);
            Progress news = new Progress(
                            better.map(SolverRun.Shown::objective).orElse(null),
                            now.bound(),
                            now.nodes(),
                            now.elapsedMillis())
                    .orBefore(told, runs.measure(lease));
            String result = better.map(SolverRun.Shown::result).orElse(null);
            if (!leases.renew(lease, news, result, news.saysMoreThan(told))) {
                watch.stop();
            }
            told = news;
            shown = plan;
        } catch (RuntimeException notWell) {
            LOG.warn("Plan {} could not give a sign of life", lease.planId(), notWell);
        }
    }

    /** A plan that cannot be shown keeps nobody from saying that the work goes on. */
    private Optional<SolverRun.Shown> show(Object plan) {
        try {
            return runs.show(lease, plan, told);
        } catch (RuntimeException failure) {
            LOG.error("The best plan so far of {} cannot be shown", lease.planId(), failure);
            return Optional.empty();
        }
    }
}
