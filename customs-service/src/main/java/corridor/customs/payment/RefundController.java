package corridor.customs.payment;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1")
@Tag(name = "Payment")
class RefundController {
    private final Refunds refunds;
    private final Suspense suspense;

    RefundController(Refunds refunds, Suspense suspense) {
        this.refunds = refunds;
        this.suspense = suspense;
    }

    record Asking(
            @NotNull(message = "a refund pays back a receipt; send its id")
            UUID receiptId,

            @Schema(example = "Indus Clearing (Pvt) Ltd")
            @NotBlank(message = "a refund has a payee; send the account holder's name")
            @Size(max = 140, message = "a name has at most 140 characters; shorten it")
            String payeeName,

            @Schema(
                    description = "IBAN; for the rail TOKEN, an account of the chain",
                    example = "PK36SCBL0000001123456702")
            @NotBlank(message = "a refund goes to an account; send it")
            @Size(max = 42, message = "an account has at most 42 characters; correct it")
            String payeeAccount,

            @NotBlank(message = "a refund has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    record Deciding(
            @NotNull(message = "a decision is yes or no; send true or false")
            Boolean approved,

            @NotBlank(message = "a decision has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @GetMapping("/suspense")
    @Transactional(readOnly = true)
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Money that no assessment has taken",
            description =
                    "Short, late, double, for a cancelled declaration, or without a reference; each with what can be"
                            + " done about it.")
    Page<Suspense.Item> suspense(@RequestParam(required = false) Suspense.State state, Paging paging) {
        return Page.of(
                suspense.list(state, paging), paging, item -> item.receiptId().toString());
    }

    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Ask to pay back what waits in suspense",
            description = "By the rail that it came by. Another officer decides.")
    Refund ask(@Valid @RequestBody Asking request, Caller caller) {
        return refunds.ask(request.receiptId(), request.payeeName(), request.payeeAccount(), request.reason(), caller);
    }

    @GetMapping("/refunds")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Refunds, the newest first")
    Page<Refund> list(@RequestParam(required = false) Refund.State state, Paging paging) {
        return refunds.list(state, paging);
    }

    @PostMapping("/refunds/{refundId}/decision")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Decide on a refund that another officer asked for",
            description =
                    "Approved, it goes out with the next order of its rail (by TOKEN at once); refused, the money waits in suspense"
                            + " again.")
    Refund decide(@PathVariable UUID refundId, @Valid @RequestBody Deciding request, Caller caller) {
        return refunds.decide(refundId, request.approved(), request.reason(), caller);
    }
}
