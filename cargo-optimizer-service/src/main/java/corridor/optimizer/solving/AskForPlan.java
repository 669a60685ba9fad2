package corridor.optimizer.solving;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A plan is wanted for the boxes of a bay. */
record AskForPlan(
        @Schema(example = "B1") @NotBlank(message = "a plan is for one bay; send its block, as in B1")
        String block,

        @Schema(example = "3") @NotNull(message = "a plan is for one bay; send its number along the block")
        Integer bay,

        @Schema(
                description = "boxes of the bay in the order in which they will be fetched, the first first. Boxes that"
                        + " are not listed stay: they are moved where they stand in the way, and not retrieved.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<ContainerNumber> order,

        @Schema(
                description = "how many boxes a stack may hold; if not said, what the yard is set up for, or the"
                        + " bay's tallest stack if that is higher")
        @Min(value = 1, message = "a stack holds 1 to 9 boxes")
        @Max(value = 9, message = "a stack holds 1 to 9 boxes")
        Integer maxTiers,

        @Schema(description = "how long to look for a better plan or proof, in seconds", defaultValue = "10")
        @Min(value = 1, message = "a plan is worked on for 1 to 60 seconds")
        @Max(value = 60, message = "a plan is worked on for 1 to 60 seconds")
        Integer maxSeconds,

        @Schema(
                description = "true: only boxes above the one that is fetched next may be relocated; otherwise any"
                        + " topmost box may be, which is never worse",
                defaultValue = "false")
        Boolean restricted) {}
