package corridor.customs.payment;

import corridor.customs.release.DeclarationView;
import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A payment that was accepted. */
record Payment(
        UUID paymentId,
        Money amount,
        String paymentReference,
        Instant acceptedAt,

        @Schema(description = "as it stands after the payment; RELEASED if that was the last missing step")
        DeclarationView declaration) {}
