package corridor.optimizer.yard;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;

/** A box in its slot of a bay: row across it, tier upwards, counted from 1. */
public record StandingBox(
        @Schema(example = "CSQU3054383") ContainerNumber containerNumber,
        @Schema(example = "2") int row,

        @Schema(example = "1", description = "1 stands on the ground")
        int tier) {}
