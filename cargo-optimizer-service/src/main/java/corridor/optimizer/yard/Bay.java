package corridor.optimizer.yard;

import corridor.port.ContainerNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a bay of a block.
 *
 * @param boxes at least one, by row and from the ground up
 */
public record Bay(String block, int number, List<StandingBox> boxes) {
    public Bay {
        boxes = boxes.stream()
                .sorted(Comparator.comparingInt(StandingBox::row).thenComparingInt(StandingBox::tier))
                .toList();
    }

    public Optional<StandingBox> find(ContainerNumber number) {
        return boxes.stream()
                .filter(box -> box.containerNumber().equals(number))
                .findFirst();
    }

    /** The boxes of a row from the ground up; empty if none stands in it. */
    public List<StandingBox> row(int row) {
        return boxes.stream().filter(box -> box.row() == row).toList();
    }

    public int highestTier() {
        return boxes.stream().mapToInt(StandingBox::tier).max().orElse(0);
    }

    public int outermostRow() {
        return boxes.stream().mapToInt(StandingBox::row).max().orElse(0);
    }

    /** A box with nothing known below it: what moved there has not been heard of yet. */
    public Optional<StandingBox> floating() {
        return boxes.stream()
                .filter(box ->
                        box.tier() > 1 && row(box.row()).stream().noneMatch(below -> below.tier() == box.tier() - 1))
                .findFirst();
    }
}
