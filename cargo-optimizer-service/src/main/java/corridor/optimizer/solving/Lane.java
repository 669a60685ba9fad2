package corridor.optimizer.solving;

/** Two queues, so that who wants a plan in an instant does not wait for those who look for the best one. */
enum Lane {
    QUICK,
    LONG
}
