package corridor.optimizer.retrieval;

import java.util.Arrays;
import java.util.Optional;

/**
 * Boxes that no row of moves can bring out. To lift a box, all boxes but those below it must stand in the other stacks. As long as
 * more boxes are in the bay than these and the other stacks hold, the box stays where it is; and if that is still so when it is
 * due, it never leaves.
 */
final class TooDeep {
    private TooDeep() {}

    /** What is wrong with the first box that cannot leave; empty if all can, as far as this goes. */
    static Optional<String> of(Layout start) {
        int boxes = Arrays.stream(start.height).sum();
        int others = (start.stacks - 1) * start.tiers;
        for (int rank = start.due; rank < start.stays; rank++) {
            int[] below = start.below(rank);
            for (int k = below.length - 1; k >= 0; k--) {
                int elsewhere = boxes - below[k] - 1;
                if (elsewhere > others) {
                    return Optional.of("when it is the turn of number " + rank + ", " + elsewhere
                            + " other boxes must stand in the other stacks, which hold " + others);
                }
                boxes--;
            }
        }
        return Optional.empty();
    }
}
