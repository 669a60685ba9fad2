package corridor.optimizer.retrieval;

/**
 * A bay to be brought in order before its boxes are wanted, so that afterwards none stands above one that is due before it.
 * Lee and Hsu, "An optimization model for the container pre-marshalling problem", C&amp;OR 34 (2007).
 *
 * @param bay the stacks, turns and tiers; whether retrieval is restricted says nothing here
 */
public record PremarshallingProblem(RetrievalProblem bay) {
    /** @throws IllegalArgumentException as {@link RetrievalProblem} */
    public PremarshallingProblem(int[][] stacks, int maxTiers) {
        this(new RetrievalProblem(stacks, maxTiers, false));
    }
}
