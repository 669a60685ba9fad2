package corridor.optimizer.solving;

/**
 * What a solver came to.
 *
 * @param result the plan in the port's words, as JSON; null if there is none
 * @param because why there is none; null if there is one
 */
record Outcome(Status status, Progress progress, String result, String because) {
    static Outcome done(Progress progress, String result) {
        return new Outcome(Status.DONE, progress, result, null);
    }

    static Outcome infeasible(Progress progress, String because) {
        return new Outcome(Status.INFEASIBLE, progress, null, because);
    }

    static Outcome failed(Progress progress, String because) {
        return new Outcome(Status.FAILED, progress, null, because);
    }
}
