package corridor.optimizer.planning.stowage;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A plan is wanted to stow boxes in a vessel. */
@Schema(name = "AskForStowagePlan")
record StowageRequest(
        @Schema(description = "the stacks of the vessel in which boxes may stand")
        List<Stack> stacks,

        @Schema(description = "the ports that follow, in the order of call", example = "[\"AEJEA\", \"LKCMB\"]")
        List<String> ports,

        @Schema(description = "what is to be loaded, and what is on board and stays")
        List<Box> boxes,

        @Schema(description = "what trim, list and stability allow; any if not said")
        Stability stability,

        @Schema(description = "what a restow costs, in crane moves; 2 if not said, off and on", defaultValue = "2")
        Integer restowMoves,

        @Schema(description = SUBJECT) String subject,
        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {

    /** A stack for boxes of one length. */
    @Schema(name = "StackOfVessel")
    record Stack(
            @Schema(description = "counted from the bow; bays with consecutive numbers are adjacent")
            Integer bay,

            @Schema(description = "counted from port to starboard; rows with consecutive numbers are adjacent")
            Integer row,

            @Schema(description = "how many boxes it holds") Integer tiers,

            @Schema(description = "20 or 40, of the boxes that it takes")
            Integer lengthFt,

            Long maxWeightKg,
            Integer maxHeightMm,

            @Schema(description = "the lowest so many tiers have a plug for a reefer; 0 if not said")
            Integer plugs,

            @Schema(description = "distance from midships, forward positive; 0 if not said")
            Long lcgMm,

            @Schema(description = "distance from the centre line, starboard positive; 0 if not said")
            Long tcgMm,

            @Schema(description = "height of its lowest tier above the keel; 0 if not said")
            Long baseMm) {}

    /** A box to be loaded, or one on board. */
    @Schema(name = "BoxToStow")
    record Box(
            @Schema(example = "CSQU3054383") String box,
            @Schema(description = "20 or 40") Integer lengthFt,
            @Schema(description = "2591 if not said") Integer heightMm,
            Long weightKg,

            @Schema(description = "true if it needs a plug; no if not said")
            Boolean reefer,

            @Schema(
                    description = "IMDG class of its goods: 2.1 to 6.1, 7, 8 or 9; absent if they are not dangerous",
                    example = "3")
            String hazard,

            @Schema(description = "where it is discharged; one of the ports", example = "AEJEA")
            String port,

            @Schema(description = "where it stands already and stays; boxes of one stack are listed from the bottom up")
            Slot onBoard) {}

    /** A stack by its bay and row. */
    @Schema(name = "StackNamed")
    record Slot(Integer bay, Integer row) {}

    /** Moments of all boxes, either way. */
    @Schema(name = "StabilityLimits")
    record Stability(
            @Schema(description = "of weight times distance from midships, in kg m")
            Long maxTrimKgM,

            @Schema(description = "of weight times distance from the centre line, in kg m")
            Long maxListKgM,

            @Schema(description = "of weight times height above the keel, in kg m")
            Long maxVerticalKgM) {}
}
