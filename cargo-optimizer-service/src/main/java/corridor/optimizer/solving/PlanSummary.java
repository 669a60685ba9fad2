package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A plan in a list. */
record PlanSummary(
        UUID planId,
        Status status,

        @Schema(description = "what it is for; absent if nobody said", example = "B1/3")
        String subject,

        Instant requestedAt,
        String requestedBy,

        @Schema(description = "of the best plan so far; absent while there is none")
        Long objective,

        @Schema(description = "no plan can need less; absent where the most is sought, and before anything was proven")
        Long lowerBound,

        @Schema(
                description =
                        "no plan can reach more; absent where the least is sought, and before anything was proven")
        Long upperBound,

        @Schema(description = "true if no plan can be better; absent while there is none")
        Boolean provenOptimal,

        @Schema(description = "absent unless work is to go by it")
        Instant acceptedAt,

        @Schema(description = "the plan that took its place; absent while none did")
        UUID replacedBy) {

    static PlanSummary of(PlanOnRecord plan, Measure measure) {
        Progress progress = plan.progress();
        return new PlanSummary(
                plan.planId(),
                plan.status(),
                plan.subject(),
                plan.requestedAt(),
                plan.requestedBy(),
                progress.best(),
                measure.most() ? null : progress.bound(),
                measure.most() ? progress.bound() : null,
                progress.best() == null ? null : progress.best().equals(progress.bound()),
                plan.acceptedAt(),
                plan.replacedBy());
    }
}
