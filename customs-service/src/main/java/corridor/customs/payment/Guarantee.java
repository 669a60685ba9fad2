package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A declarant's standing guarantee: up to its limit it stands for duties until they are paid. */
record Guarantee(
        UUID guaranteeId,
        String declarant,
        @Schema(description = "number of the bank's bond") String bond,

        @Schema(description = "as much as it stands for at one time")
        Money limit,

        @Schema(description = "what it stands for now") Money drawn,

        @Schema(description = "last day on which it can be drawn on")
        LocalDate validUntil,

        String placedBy,
        Instant placedAt,
        @Schema(description = "absent while it stands") Instant endedAt) {

    Money left() {
        return limit.minus(drawn);
    }
}
