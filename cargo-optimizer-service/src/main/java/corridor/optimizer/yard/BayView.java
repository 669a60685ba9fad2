package corridor.optimizer.yard;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in a bay, stack by stack from the ground up. Rows without a box are not listed. */
public record BayView(
        @Schema(example = "B1") String block,
        @Schema(example = "3") int bay,
        List<Stack> stacks) {

    /** A row's boxes from the ground up. */
    @Schema(name = "StackOfBoxes")
    public record Stack(int row, List<Tier> tiers) {}

    /** One box of a stack. */
    public record Tier(
            @Schema(description = "1 stands on the ground") int tier,
            @Schema(example = "CSQU3054383") ContainerNumber containerNumber) {}

    public static BayView of(Bay bay) {
        TreeMap<Integer, List<Tier>> rows = bay.boxes().stream()
                .collect(Collectors.groupingBy(
                        StandingBox::row,
                        TreeMap::new,
                        Collectors.mapping(box -> new Tier(box.tier(), box.containerNumber()), Collectors.toList())));
        return new BayView(
                bay.block(),
                bay.number(),
                rows.entrySet().stream()
                        .map(row -> new Stack(row.getKey(), row.getValue()))
                        .toList());
    }
}
