package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A plan in a list. */
record PlanSummary(
        UUID planId,
        Status status,
        @Schema(example = "B1") String block,
        @Schema(example = "3") int bay,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "of the best plan so far; absent while there is none")
        Integer relocations,

        @Schema(description = "no plan can need fewer; absent before the work began")
        Integer lowerBound,

        @Schema(description = "absent unless work is to go by it")
        Instant acceptedAt,

        @Schema(description = "the plan that took its place; absent while none did")
        UUID replacedBy) {

    static PlanSummary of(PlanOnRecord plan) {
        return new PlanSummary(
                plan.planId(),
                plan.status(),
                plan.task().block(),
                plan.task().bay(),
                plan.requestedAt(),
                plan.requestedBy(),
                plan.best(),
                plan.lowerBound(),
                plan.acceptedAt(),
                plan.replacedBy());
    }
}
