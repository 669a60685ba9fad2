package corridor.optimizer.solving;

import corridor.optimizer.yard.BayView;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A plan as it is told. */
record PlanView(
        UUID planId,
        Status status,

        @Schema(description = "the bay as it stood when the plan was asked for")
        BayView bay,

        @Schema(description = "the boxes wanted, the first first")
        List<ContainerNumber> order,

        @Schema(description = "rows across the bay, empty ones too")
        int rows,

        int maxTiers,
        int maxSeconds,
        boolean restricted,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "how far the search is, or how far it came")
        Progress progress,

        @Schema(description = "the lifts of the crane in order; absent until DONE")
        List<PlannedMove> moves,

        @Schema(description = "of the plan; absent until DONE")
        Integer relocations,

        @Schema(description = "no plan can need fewer relocations; absent until DONE")
        Integer lowerBound,

        @Schema(description = "true if no plan can be better; absent until DONE")
        Boolean optimal,

        @Schema(
                description = "how good the plan is, in words",
                example = "No plan can need fewer than 3 relocations; this one needs 3.")
        String proof,

        @Schema(description = "true if the bay has changed since the plan was asked for")
        boolean stale,

        @Schema(description = "when it ended, however it did")
        Instant finishedAt,

        @Schema(description = "why there is no plan; only if FAILED")
        String failure,

        @Schema(description = "absent unless work is to go by it")
        Instant acceptedAt,

        String acceptedBy,

        @Schema(description = "the plan that took its place; absent while none did")
        UUID replacedBy) {

    static PlanView of(PlanOnRecord plan, boolean stale) {
        boolean done = plan.status() == Status.DONE;
        PlanTask task = plan.task();
        return new PlanView(
                plan.planId(),
                plan.status(),
                BayView.of(task.asPlanned()),
                task.order(),
                task.rows(),
                task.maxTiers(),
                task.maxSeconds(),
                task.restricted(),
                plan.requestedAt(),
                plan.requestedBy(),
                new Progress(plan.best(), plan.lowerBound(), plan.nodes(), plan.elapsedMillis()),
                plan.moves(),
                done ? plan.best() : null,
                done ? plan.lowerBound() : null,
                done ? plan.best().equals(plan.lowerBound()) : null,
                done ? proof(plan.best(), plan.lowerBound(), task.restricted()) : null,
                stale,
                plan.finishedAt(),
                plan.failure(),
                plan.acceptedAt(),
                plan.acceptedBy(),
                plan.replacedBy());
    }

    static String proof(int relocations, int lowerBound, boolean restricted) {
        String sentence = "No " + (restricted ? "restricted " : "") + "plan can need fewer than " + lowerBound
                + (lowerBound == 1 ? " relocation" : " relocations") + "; this one needs " + relocations;
        int gap = relocations - lowerBound;
        return gap == 0 ? sentence + "." : sentence + ", so at most " + gap + " could be saved.";
    }
}
