package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Money in suspense on its way back. One officer asks for it, another decides. */
record Refund(
        UUID refundId,

        @Schema(description = "the receipt that it pays back")
        UUID receiptId,

        Money amount,
        Rail rail,
        String payeeName,

        @Schema(description = "IBAN; of the rail TOKEN, an account of the chain")
        String payeeAccount,

        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        @Schema(description = "absent until it is decided") String decidedBy,
        Instant decidedAt,

        @Schema(description = "absent until the rail says that it was paid")
        Instant paidAt) {

    @Schema(enumAsRef = true, name = "RefundState")
    enum State {
        ASKED,
        REFUSED,
        APPROVED,
        /** Ordered from the rail. */
        SENT,
        PAID
    }

    /** What the rail knows it by: 32 characters, which fit into every field for it. */
    String endToEndId() {
        return endToEndId(refundId);
    }

    static String endToEndId(UUID refundId) {
        return refundId.toString().replace("-", "");
    }
}
