package corridor.optimizer.planning.stowage;

import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Where each box stands, in an order in which a crane can set them down: what is on board first, then tier by tier.
 *
 * @param restows boxes that stand on one that is discharged before them
 * @param longCranes of all ports together: the most moves in two adjacent bays
 */
@Schema(name = "StowagePlan")
record Stowage(int restows, int longCranes, List<Place> places) {
    /** One box in its slot. */
    @Schema(name = "PlaceOfBox")
    record Place(
            @Schema(description = "counted from 1; absent for a box on board")
            Integer step,

            @Schema(example = "CSQU3054383") String box,
            int bay,
            int row,

            @Schema(description = "counted from 1 at the bottom of the stack")
            int tier,

            @Schema(description = "absent for a box on board")
            Reason reason) {}
}
