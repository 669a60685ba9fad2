package corridor.optimizer.planning.retrieval;

/** What a bay is worked for. */
enum Goal {
    /** The boxes wanted leave the bay, in their order. */
    RETRIEVE,
    /** All boxes stay, and afterwards none stands above one that is wanted before it: work for a quiet night. */
    PRE_MARSHAL
}
