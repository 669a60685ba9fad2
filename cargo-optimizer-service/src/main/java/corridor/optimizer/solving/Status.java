package corridor.optimizer.solving;

/** How far a plan has come. */
enum Status {
    /** Waits for a solver. */
    QUEUED,
    /** A solver works on it. */
    RUNNING,
    /** There is a plan. */
    DONE,
    /** There can be no plan, and why is said. */
    INFEASIBLE,
    /** It is not wanted any more. */
    CANCELLED,
    /** No plan was found, and why is said. */
    FAILED;

    boolean isEnd() {
        return this != QUEUED && this != RUNNING;
    }
}
