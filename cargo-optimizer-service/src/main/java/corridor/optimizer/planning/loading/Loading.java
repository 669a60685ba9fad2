package corridor.optimizer.planning.loading;

import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What goes where.
 *
 * @param utilisationPercent loaded volume of the volume of the spaces that are used
 * @param left what stays behind; empty if all is loaded
 */
@Schema(name = "LoadingPlan")
record Loading(double utilisationPercent, List<Load> loads, List<Left> left) {
    /** One space, in the order in which a crew puts the boxes in. */
    @Schema(name = "LoadOfSpace")
    record Load(@Schema(example = "TRUCK-1") String space, List<Box> sequence) {}

    /** One box in its place: the corner nearest to the front wall, the side y = 0 and the floor; and its edges. */
    @Schema(name = "PlacedBox")
    record Box(
            @Schema(description = "counted from 1 over all spaces")
            int step,

            @Schema(example = "DRUMS") String box,
            int xMm,
            int yMm,
            int zMm,
            @Schema(description = "along x") int lengthMm,
            @Schema(description = "along y") int widthMm,
            @Schema(description = "upright") int heightMm,

            @Schema(description = "the steps of the boxes that it is put on; empty if it stands on the floor")
            List<Integer> on,

            Reason reason) {}

    /** Boxes that stay behind. */
    @Schema(name = "BoxesLeftBehind")
    record Left(String box, int count) {}
}
