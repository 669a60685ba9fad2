package corridor.optimizer.solving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A plan as its row says.
 *
 * @param best relocations of the best plan so far; null while there is none
 * @param lowerBound proven so far; null before the work began
 * @param moves null until it is done
 * @param failure why there is no plan; null unless it failed
 * @param replacedBy the plan that took its place in the yard; null if none did
 */
record PlanOnRecord(
        UUID planId,
        PlanTask task,
        Status status,
        Instant requestedAt,
        String requestedBy,
        Integer best,
        Integer lowerBound,
        long nodes,
        long elapsedMillis,
        Instant finishedAt,
        List<PlannedMove> moves,
        String failure,
        Instant acceptedAt,
        String acceptedBy,
        UUID replacedBy) {}
