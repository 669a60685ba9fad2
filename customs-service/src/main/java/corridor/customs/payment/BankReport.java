package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What became of a notification, payment by payment. */
record BankReport(
        @Schema(description = "the bank's own id of the message")
        String messageId,

        List<Taken> received,
        List<Left> left) {

    /** Money that has left. */
    record Left(
            String railReference,
            Money amount,

            @Schema(description = "the refund that it was; absent if customs ordered no such payment")
            UUID refundId) {}
}
