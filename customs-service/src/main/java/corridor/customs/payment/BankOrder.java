package corridor.customs.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Refunds that the bank is to pay. */
record BankOrder(
        UUID orderId,
        @Schema(description = "MsgId of the pain.001") String messageId,
        Instant madeAt,
        List<UUID> refunds,
        @Schema(description = "where the pain.001 is") String message) {}
