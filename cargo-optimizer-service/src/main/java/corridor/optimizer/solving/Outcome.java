package corridor.optimizer.solving;

import java.util.List;

/**
 * What a solver came to.
 *
 * @param moves null if there is no plan
 * @param failure why there is none; null if there is one
 */
record Outcome(Progress progress, List<PlannedMove> moves, String failure) {
    static Outcome failed(Progress progress, String why) {
        return new Outcome(progress, null, why);
    }
}
