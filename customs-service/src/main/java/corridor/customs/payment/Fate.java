package corridor.customs.payment;

import io.swagger.v3.oas.annotations.media.Schema;

/** What becomes of money that came in. All but PAID and CONFIRMED goes into suspense, under this name. */
@Schema(enumAsRef = true)
enum Fate {
    /** It settles its declaration, by itself or together with what came short before. */
    PAID("The declaration is paid."),
    /** The declarant had told of this payment before, and it was booked then. */
    CONFIRMED("The bank confirms a payment that was booked before."),
    /** It settles its declaration, and there is more. */
    OVER("The declaration is paid; what came beyond it waits in suspense."),
    SHORT("It is less than what is due; it waits in suspense until the rest comes."),
    LATE("The quote had run out when it came; ask for another quote, or for a refund."),
    DOUBLE("The declaration had been paid before; ask for a refund."),
    CANCELLED("The declaration was cancelled; ask for a refund."),
    SUPERSEDED("The assessment has changed since the quote; ask for another quote, or for a refund."),
    WRONG_CURRENCY("It is not in the money of the quote; ask for a refund."),
    UNMATCHED("It carries no reference that customs has given; ask for a refund.");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
