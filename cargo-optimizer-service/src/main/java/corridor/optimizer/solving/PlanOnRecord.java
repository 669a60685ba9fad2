package corridor.optimizer.solving;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan as its row says.
 *
 * @param task JSON of its kind
 * @param result the best plan so far, JSON of its kind; null while there is none
 * @param because why there is no plan; null unless it is infeasible or failed
 * @param replacedBy the plan that took its place; null if none did
 * @param follows the plan of which this one plans the rest; null if none
 */
record PlanOnRecord(
        UUID planId,
        String kind,
        String subject,
        Status status,
        String task,
        Limits limits,
        Instant requestedAt,
        String requestedBy,
        Progress progress,
        String result,
        String because,
        Instant finishedAt,
        Instant acceptedAt,
        String acceptedBy,
        UUID replacedBy,
        UUID follows) {}
