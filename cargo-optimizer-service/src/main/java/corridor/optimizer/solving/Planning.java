package corridor.optimizer.solving;

import corridor.events.PortEvent;
import corridor.events.RetrievalPlanAccepted;
import corridor.events.RetrievalPlanReplaced;
import corridor.optimizer.yard.Bay;
import corridor.optimizer.yard.Bays;
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

/** Asking for plans, and using them. */
@Component
@Transactional
class Planning {
    private final Bays bays;
    private final TaskForm form;
    private final PlanTable plans;
    private final Solvers solvers;
    private final Outbox outbox;
    private final Clock clock;

    Planning(Bays bays, TaskForm form, PlanTable plans, Solvers solvers, Outbox outbox, Clock clock) {
        this.bays = bays;
        this.form = form;
        this.plans = plans;
        this.solvers = solvers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts a task into the queue.
     *
     * @throws PlanRefused if it cannot be planned
     */
    PlanView ask(AskForPlan request, Caller caller) {
        String name = request.block() + "/" + request.bay();
        Bay bay = bays.find(request.block(), request.bay()).orElseThrow(() -> new NotFound("bay", name));
        UUID planId = Ids.next();
        plans.insert(planId, form.task(request, bay), caller.name());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                solvers.wake();
            }
        });
        return view(planId);
    }

    @Transactional(readOnly = true)
    public PlanView view(UUID planId) {
        return view(plans.find(planId).orElseThrow(() -> new NotFound("plan", planId)));
    }

    /** @throws PlanRefused if it is done or failed */
    PlanView cancel(UUID planId) {
        PlanOnRecord plan = lock(planId);
        if (plan.status() != Status.CANCELLED) {
            if (plan.status().isEnd()) {
                throw PlanRefused.ended(planId, plan.status());
            }
            plans.cancel(planId);
        }
        return view(planId);
    }

    /**
     * Work will go by this plan; one accepted earlier for the same bay gives way.
     *
     * @throws PlanRefused if there is no plan yet, the bay has changed, or a newer plan is in force
     */
    PlanView accept(UUID planId, Caller caller) {
        plans.lockBay(plans.find(planId)
                .orElseThrow(() -> new NotFound("plan", planId))
                .task());
        PlanOnRecord plan = lock(planId);
        if (plan.status() != Status.DONE) {
            throw PlanRefused.notDone(planId, plan.status());
        }
        if (plan.replacedBy() != null) {
            throw PlanRefused.replaced(planId, plan.replacedBy());
        }
        if (plan.acceptedAt() == null) {
            if (isStale(plan)) {
                throw PlanRefused.stale(
                        planId, plan.task().block() + "/" + plan.task().bay());
            }
            putInForce(plan, caller);
        }
        return view(planId);
    }

    private void putInForce(PlanOnRecord plan, Caller caller) {
        Instant now = clock.instant();
        List<PortEvent> news = new ArrayList<>();
        plans.inForce(plan.task()).ifPresent(earlier -> {
            plans.replace(earlier, plan.planId());
            news.add(new RetrievalPlanReplaced(earlier, now, plan.planId()));
        });
        plans.accept(plan.planId(), caller.name());
        news.add(new RetrievalPlanAccepted(
                plan.planId(), now, plan.task().block(), plan.task().bay(), caller.name()));
        outbox.append(news);
    }

    private PlanOnRecord lock(UUID planId) {
        return plans.lock(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    private PlanView view(PlanOnRecord plan) {
        return PlanView.of(plan, isStale(plan));
    }

    private boolean isStale(PlanOnRecord plan) {
        Bay then = plan.task().asPlanned();
        return !bays.find(then.block(), then.number()).filter(then::equals).isPresent();
    }
}
