package corridor.customs.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** How to pay a quote by settlement token, and what has come of it. */
record TokenInstruction(
        @Schema(description = "EIP-155", example = "31337") long chainId,

        @Schema(description = "the token's contract") String contract,

        @Schema(description = "customs' account") String payTo,

        @Schema(example = "pay(address,uint256,bytes32)") String method,

        @Schema(description = "the third argument: the letters of the payment reference, filled up with zeros")
        String paymentReference,

        @Schema(description = "the second argument: the amount in the token's smallest unit", example = "1234500")
        String units,

        Money amount,

        @Schema(description = "by the time of the block that the payment is in; what comes later waits in suspense")
        Instant validUntil,

        @Schema(description = "with which a payment is final, its own block counted")
        int confirmationsNeeded,

        @Schema(description = "at most a hundred") @JsonInclude(JsonInclude.Include.ALWAYS)
        List<Seen> payments) {

    @Schema(enumAsRef = true, name = "TokenPaymentState")
    enum State {
        /** On the chain, and not deep enough to count. */
        CONFIRMING,
        /** Counted; see its fate. */
        FINAL,
        /** Counted, and the chain has dropped it since: customs looks into it. */
        GONE
    }

    /** A payment that the chain shows. */
    @Schema(name = "TokenPaymentSeen")
    record Seen(
            @Schema(description = "the transaction, and the place among its transfers to customs")
            String railReference,

            Money amount,

            @Schema(description = "the blocks that stand on it, its own counted")
            long confirmations,

            State state,

            @Schema(description = "absent until it is final")
            Fate fate,

            @Schema(description = "absent until it is final")
            String meaning) {

        static Seen of(
                String railReference, BigDecimal amount, long confirmations, int needed, String fate, boolean gone) {
            Fate known = fate == null ? null : Fate.valueOf(fate);
            return new Seen(
                    railReference,
                    new Money(amount, Currency.getInstance("CNY")),
                    gone ? 0 : fate == null ? Math.min(confirmations, needed) : confirmations,
                    gone ? State.GONE : fate == null ? State.CONFIRMING : State.FINAL,
                    known,
                    known == null ? null : known.words());
        }
    }
}
