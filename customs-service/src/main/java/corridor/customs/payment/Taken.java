package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What became of one payment that a rail told of. */
record Taken(
        @Schema(description = "the rail's own reference") String railReference,

        UUID receiptId,
        Money amount,
        Fate fate,
        @Schema(description = "what that means") String meaning,

        @Schema(description = "absent if it matches none") UUID declarationId,

        @Schema(description = "true if it had been told before; nothing happened this time")
        boolean toldBefore) {

    static Taken of(Receipt receipt, UUID id, Fate fate, UUID declarationId, boolean toldBefore) {
        return new Taken(receipt.railReference(), id, receipt.amount(), fate, fate.words(), declarationId, toldBefore);
    }
}
