package corridor.tracking.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** What was read on a box in the lane of the gate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GateReads(
        @Schema(description = "the number as the camera read it", example = "CSQU3054383")
        ContainerNumber ocrContainerNumber,

        @Schema(description = "the seals that were found; an empty list says that there was none")
        @Size(max = 20, message = "a box has at most 20 seals; send those that matter")
        List<@Valid @NotNull(message = "a seal is not empty; send it or take the entry out") Seal> seals,

        @Schema(description = "of the weighbridge, without the truck, in kilograms", example = "24000")
        @DecimalMin(value = "500", message = "a box weighs 500 to 60000 kg; send kilograms")
        @DecimalMax(value = "60000", message = "a box weighs 500 to 60000 kg; send kilograms")
        BigDecimal grossMassKg,

        @Schema(description = "SHA-256 of the picture that the number was read from, lower-case hex")
        @Pattern(regexp = "[0-9a-f]{64}", message = "a SHA-256 is 64 hexadecimal digits in small letters")
        String pictureSha256) {

    /** A seal as it was found. */
    record Seal(
            @NotNull(message = "a seal has a number; send what is written on it")
            @Pattern(regexp = "[A-Za-z0-9/-]{1,20}", message = "a seal's number is 1 to 20 letters and digits")
            String number,

            @NotNull(message = "a seal is INTACT or DAMAGED; send what was seen")
            Condition condition) {}

    enum Condition {
        INTACT,
        DAMAGED
    }

    List<String> sealNumbers() {
        return seals == null ? List.of() : seals.stream().map(Seal::number).toList();
    }
}
