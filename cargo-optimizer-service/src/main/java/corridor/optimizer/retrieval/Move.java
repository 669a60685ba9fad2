package corridor.optimizer.retrieval;

/** One lift of the crane: always the topmost box of a stack. Stacks are counted from 0, as in the problem. */
public sealed interface Move {
    /** Where the box stood. */
    int from();

    /** A box is put on another stack. */
    record Relocate(int from, int to) implements Move {}

    /** A box leaves the bay. */
    record Retrieve(int from) implements Move {}
}
