package corridor.benchmarks.optimizer;

import corridor.optimizer.search.SearchWatch;

/** One problem to be solved on one thread. */
interface Instance {
    /** The file's name, with {@code #k} behind it for the k-th problem of a file. */
    String name();

    /**
     * Solves it, and has the plan checked by what shares no code with the solver.
     *
     * @throws IllegalStateException if the plan breaks a rule, or is better than the bound allows
     */
    Answer solve(long seed, SearchWatch watch);

    /** As {@link Family#references} knows it: the name without the file's ending. */
    default String key() {
        return name().replaceFirst("\\.[^.#]*(?=#|$)", "");
    }
}
