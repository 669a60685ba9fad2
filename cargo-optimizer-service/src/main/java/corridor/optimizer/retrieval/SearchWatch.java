package corridor.optimizer.retrieval;

/** Whoever waits for a search: says when it must end, and is told how far it is. Asked often, so it must answer quickly. */
public interface SearchWatch {
    /** True once the search must return with what it has, at its deadline or because nobody wants the plan any more. */
    boolean isOver();

    /**
     * Told whenever something got better.
     *
     * @param best relocations of the best plan so far; -1 while there is none
     * @param lowerBound proven so far
     */
    void progressed(int best, int lowerBound, long nodes);

    /** Ends after a time, and cares for nothing else. */
    static SearchWatch until(long nanoTime) {
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return System.nanoTime() - nanoTime >= 0;
            }

            @Override
            public void progressed(int best, int lowerBound, long nodes) {
                // nobody listens
            }
        };
    }
}
