package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A plan as it is told. */
public record PlanView<T, R>(
        UUID planId,

        @Schema(example = "retrieval") String kind,

        @Schema(
                description =
                        "QUEUED, RUNNING, DONE, INFEASIBLE (there can be no plan), FAILED (none was found) or CANCELLED")
        Status status,

        @Schema(description = "what it is for; absent if nobody said", example = "B1/3")
        String subject,

        @Schema(description = "what is planned, as it stood when the plan was asked for")
        T task,

        Limits limits,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "the best plan so far, which has been checked; absent while there is none")
        R plan,

        @Schema(description = "what the plan is measured by; absent while there is none")
        Long objective,

        @Schema(description = "of objective and bound", example = "relocations")
        String unit,

        @Schema(description = "no plan can need less; absent where the most is sought, and before anything was proven")
        Long lowerBound,

        @Schema(
                description =
                        "no plan can reach more; absent where the least is sought, and before anything was proven")
        Long upperBound,

        @Schema(
                description =
                        "how much could be gained at most, as a share of the objective; 0 if the plan is proven optimal")
        Double gap,

        @Schema(description = "true if no plan can be better; absent while there is none")
        Boolean provenOptimal,

        @Schema(
                description = "how good the plan is, in words",
                example = "No plan can need fewer than 3 relocations; this one needs 3.")
        String proof,

        @Schema(description = "units of work done") long nodes,

        long elapsedMillis,

        @Schema(
                description =
                        "what has changed since the plan was asked for, so that it does not fit any more; absent if"
                                + " nothing has")
        String stale,

        @Schema(description = "when it ended, however it did")
        Instant finishedAt,

        @Schema(description = "why there is no plan; only if INFEASIBLE or FAILED")
        String because,

        @Schema(description = "absent unless work is to go by it")
        Instant acceptedAt,

        String acceptedBy,

        @Schema(description = "the plan that took its place; absent while none did")
        UUID replacedBy,

        @Schema(description = "the plan of which this one plans the rest; absent if none")
        UUID follows) {

    static <T, R> PlanView<T, R> of(PlanOnRecord plan, Kind<?, T, ?, R> kind, T task, R result, String stale) {
        Progress progress = plan.progress();
        Measure measure = kind.measure();
        boolean known = progress.best() != null && progress.bound() != null;
        return new PlanView<>(
                plan.planId(),
                plan.kind(),
                plan.status(),
                plan.subject(),
                task,
                plan.limits(),
                plan.requestedAt(),
                plan.requestedBy(),
                result,
                progress.best(),
                measure.many(),
                measure.most() ? null : progress.bound(),
                measure.most() ? progress.bound() : null,
                Measure.gap(progress.best(), progress.bound()),
                known ? progress.best().equals(progress.bound()) : null,
                known ? measure.proof(kind.among(task), progress.best(), progress.bound()) : null,
                progress.nodes(),
                progress.elapsedMillis(),
                stale,
                plan.finishedAt(),
                plan.because(),
                plan.acceptedAt(),
                plan.acceptedBy(),
                plan.replacedBy(),
                plan.follows());
    }
}
