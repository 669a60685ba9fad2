package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What to pay by a rail, locked until a time. */
record Quote(
        UUID quoteId,
        UUID declarationId,

        @Schema(description = "to be written into the remittance; ISO 11649", example = "RF18539007547034")
        String paymentReference,

        Rail rail,

        @Schema(description = "exactly this, in one payment or in several")
        Money amount,

        @Schema(description = "what it settles, in rupees") Money amountDue,

        @Schema(description = "rupees for one unit of the rail's money; 1 for rupees")
        BigDecimal exchangeRate,

        Instant madeAt,

        @Schema(description = "what comes later goes into suspense, to be paid back")
        Instant validUntil) {}
