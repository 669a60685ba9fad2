package corridor.customs.payment;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1")
@Tag(name = "Payment", description = "Paying what is due, and the books")
class PaymentController {
    private final Payments payments;
    private final Quotes quotes;
    private final Ledger ledger;

    PaymentController(Payments payments, Quotes quotes, Ledger ledger) {
        this.payments = payments;
        this.quotes = quotes;
        this.ledger = ledger;
    }

    record Paying(
            @Schema(description = "exactly what is due", example = "4363226.00")
            @NotNull(message = "a payment has an amount; send what is due")
            @Positive(message = "a payment is more than zero; send what is due")
            @Digits(
                    integer = 15,
                    fraction = 2,
                    message = "an amount has at most 15 digits and 2 decimals; send what is due")
            BigDecimal amount,

            @Schema(example = "PKR")
            @NotNull(message = "a payment has a currency; send PKR")
            @Pattern(regexp = "[A-Z]{3}", message = "a currency has three capitals; send PKR")
            String currency,

            @Schema(
                    description = "the bank's reference of this payment; each is booked once",
                    example = "1BILL-2026-000417")
            @NotNull(message = "a payment has a reference; send the bank's")
            @Pattern(
                    regexp = "[A-Za-z0-9./-]{1,35}",
                    message = "a payment reference has 1 to 35 letters, digits, points, slashes or hyphens;"
                            + " send the bank's")
            String paymentReference) {}

    record Quoting(
            @NotNull(message = "a payment goes by a rail; send BANK, BANK_CNY or TOKEN")
            Rail rail) {}

    @PostMapping("/declarations/{declarationId}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Pay what is due",
            description =
                    "Exactly, in rupees, once. A green declaration without holds is released by its payment, in the"
                            + " same transaction; CustomsReleased is then published, one per container.")
    Payment pay(@PathVariable UUID declarationId, @Valid @RequestBody Paying request, Caller caller) {
        return payments.pay(declarationId, request.amount(), request.currency(), request.paymentReference(), caller);
    }

    @PostMapping("/declarations/{declarationId}/payment-quotes")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Ask what to pay by a rail, and under which reference",
            description =
                    "By BANK in rupees, by BANK_CNY in yuan, by TOKEN in a simulated settlement token in yuan (see token-payment;"
                            + " not everywhere open). Amount and exchange rate are locked until the quote runs"
                            + " out. What comes short, late, twice or for a cancelled declaration waits in suspense and can be paid"
                            + " back.")
    Quote quote(@PathVariable UUID declarationId, @Valid @RequestBody Quoting request, Caller caller) {
        return quotes.make(declarationId, request.rail(), caller);
    }

    @GetMapping("/ledger/balance")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "The books at a glance",
            description = "Every account with what it received and gave. All accounts together are zero: each entry is,"
                    + " and the database refuses any that is not.")
    Balance balance() {
        return ledger.balance();
    }
}
