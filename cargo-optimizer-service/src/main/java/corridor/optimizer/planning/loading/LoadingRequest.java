package corridor.optimizer.planning.loading;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A plan is wanted to load boxes into containers or trucks. */
@Schema(name = "AskForLoadingPlan")
record LoadingRequest(
        @Schema(description = "containers or bodies of trucks, filled in this order")
        List<Space> spaces,

        @Schema(description = "what is to be loaded") List<Kind> boxes,

        @Schema(
                description = "true: the whole base of every box lies on the floor or on other boxes",
                defaultValue = "true")
        Boolean fullSupport,

        @Schema(description = "true: a box is put in its place from the door or from above", defaultValue = "true")
        Boolean fromTheDoor,

        @Schema(description = SUBJECT) String subject,
        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {

    /** A container or the body of a truck from inside: x from the front wall to the door, y across, z up. */
    @Schema(name = "SpaceToLoad")
    record Space(
            @Schema(example = "TRUCK-1") String space,
            @Schema(description = "along x") Integer lengthMm,
            @Schema(description = "along y") Integer widthMm,
            @Schema(description = "along z") Integer heightMm,

            @Schema(description = "how much cargo it may carry; any if not said")
            Double mostKg,

            @Schema(description = "where the centre of gravity must be; anywhere if not said")
            Balance balance,

            @Schema(description = "what its axles bear; any if not said")
            Axles axles) {}

    /** Measured from the middle of the floor. */
    @Schema(name = "WindowOfBalance")
    record Balance(
            @Schema(description = "negative is in the front half")
            Integer fromXMm,

            Integer toXMm,

            @Schema(description = "negative is on the side of y = 0")
            Integer fromYMm,

            Integer toYMm) {}

    /** The cargo rests on two axles, or groups of them, like a beam. */
    @Schema(name = "AxlesOfTruck")
    record Axles(
            @Schema(description = "from the front wall; negative if before it")
            Integer frontMm,

            Integer rearMm,
            Double frontMostKg,
            Double rearMostKg) {}

    /** Boxes that are all alike. */
    @Schema(name = "BoxesToLoad")
    record Kind(
            @Schema(example = "DRUMS") String box,
            Integer lengthMm,
            Integer widthMm,
            Integer heightMm,

            @Schema(description = "which edges may stand upright: LENGTH, WIDTH, HEIGHT; only HEIGHT if not said")
            List<String> upright,

            @Schema(description = "of one; 0 if not said") Double massKg,

            @Schema(description = "how much may rest on one; 0 for what is fragile; any if not said")
            Double bearsKg,

            @Schema(description = "at which stop it is unloaded, counted from 1; 1 if not said")
            Integer stop,

            @Schema(description = "how many; 1 if not said") Integer count) {}
}
