package corridor.optimizer.solving;

import corridor.events.PlanAccepted;
import corridor.events.PlanReplaced;
import corridor.events.PortEvent;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Asking for plans, and using them. */
@Component
@Transactional
class Planning {
    private final PlanTable plans;
    private final Solvers solvers;
    private final SolvingSettings settings;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Planning(PlanTable plans, Solvers solvers, SolvingSettings settings, Outbox outbox, JsonMapper json, Clock clock) {
        this.plans = plans;
        this.solvers = solvers;
        this.settings = settings;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts a task into the queue.
     *
     * @throws corridor.service.problem.Refusal if it cannot be planned
     */
    <Q extends Asked, T, R> PlanView<T, R> ask(Kind<Q, T, ?, R> kind, Q request, Caller caller) {
        Limits limits = Limits.of(request);
        return queue(kind, kind.read(request), limits, null, caller);
    }

    /** Puts what a plan has left to do into the queue. */
    <T, R> PlanView<T, R> replan(Kind<?, T, ?, R> kind, UUID planId, Replan request, Caller caller) {
        PlanOnRecord plan = done(kind, planId);
        T rest = kind.remaining(task(kind, plan), result(kind, plan), request.executed());
        return queue(kind, new Kind.Task<>(rest, plan.subject()), Limits.of(request), planId, caller);
    }

    private <T, R> PlanView<T, R> queue(
            Kind<?, T, ?, R> kind, Kind.Task<T> task, Limits limits, UUID follows, Caller caller) {
        if (plans.waiting() >= settings.mostWaiting()) {
            throw PlanRefused.tooManyWaiting(settings.mostWaiting());
        }
        UUID planId = Ids.next();
        String text = json.writeValueAsString(task.task());
        plans.insert(
                new PlanTable.NewPlan(
                        planId, kind.name(), task.subject(), settings.laneFor(limits), text, limits, follows),
                caller.name());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                solvers.wake();
            }
        });
        return view(kind, planId);
    }

    @Transactional(readOnly = true)
    public <T, R> PlanView<T, R> view(Kind<?, T, ?, R> kind, UUID planId) {
        PlanOnRecord plan = plans.find(kind.name(), planId).orElseThrow(() -> new NotFound("plan", planId));
        T task = task(kind, plan);
        return PlanView.of(
                plan, kind, task, result(kind, plan), kind.staleness(task).orElse(null));
    }

    @Transactional(readOnly = true)
    public <T, R> PlanComparison compare(Kind<?, T, ?, R> kind, UUID planId, UUID with) {
        PlanOnRecord one = done(kind, planId);
        PlanOnRecord other = done(kind, with);
        return PlanComparison.of(
                PlanSummary.of(one, kind.measure()),
                PlanSummary.of(other, kind.measure()),
                kind.measure(),
                task(kind, one).equals(task(kind, other)),
                kind.placements(result(kind, one)),
                kind.placements(result(kind, other)));
    }

    /** @throws PlanRefused if it has ended in another way */
    <T, R> PlanView<T, R> cancel(Kind<?, T, ?, R> kind, UUID planId) {
        PlanOnRecord plan = lock(kind, planId);
        if (plan.status() != Status.CANCELLED) {
            if (plan.status().isEnd()) {
                throw PlanRefused.ended(planId, plan.status());
            }
            plans.cancel(planId);
        }
        return view(kind, planId);
    }

    /**
     * Work will go by this plan; one accepted earlier for the same subject gives way.
     *
     * @throws PlanRefused if there is no plan yet, it does not fit any more, or a newer plan is in force
     */
    <T, R> PlanView<T, R> accept(Kind<?, T, ?, R> kind, UUID planId, Caller caller) {
        plans.lockSubject(plans.find(kind.name(), planId).orElseThrow(() -> new NotFound("plan", planId)));
        PlanOnRecord plan = lock(kind, planId);
        if (plan.status() != Status.DONE) {
            throw PlanRefused.notDone(planId, plan.status());
        }
        if (plan.replacedBy() != null) {
            throw PlanRefused.replaced(planId, plan.replacedBy());
        }
        if (plan.acceptedAt() == null) {
            T task = task(kind, plan);
            kind.staleness(task).ifPresent(what -> {
                throw PlanRefused.stale(planId, what);
            });
            putInForce(plan, kind.lifts(task, result(kind, plan)), caller);
        }
        return view(kind, planId);
    }

    private void putInForce(PlanOnRecord plan, List<PlanAccepted.Lift> lifts, Caller caller) {
        Instant now = clock.instant();
        List<PortEvent> news = new ArrayList<>();
        if (plan.subject() != null) {
            plans.inForce(plan).ifPresent(earlier -> {
                plans.replace(earlier, plan.planId());
                news.add(new PlanReplaced(earlier, now, plan.planId()));
            });
        }
        plans.accept(plan.planId(), caller.name());
        news.add(new PlanAccepted(plan.planId(), now, plan.kind(), plan.subject(), caller.name(), lifts));
        outbox.append(news);
    }

    private PlanOnRecord done(Kind<?, ?, ?, ?> kind, UUID planId) {
        PlanOnRecord plan = plans.find(kind.name(), planId).orElseThrow(() -> new NotFound("plan", planId));
        if (plan.status() != Status.DONE) {
            throw PlanRefused.notDone(planId, plan.status());
        }
        return plan;
    }

    private PlanOnRecord lock(Kind<?, ?, ?, ?> kind, UUID planId) {
        return plans.lock(kind.name(), planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    private <T> T task(Kind<?, T, ?, ?> kind, PlanOnRecord plan) {
        return json.readValue(plan.task(), kind.taskType());
    }

    private <R> R result(Kind<?, ?, ?, R> kind, PlanOnRecord plan) {
        return plan.result() == null ? null : json.readValue(plan.result(), kind.resultType());
    }
}
