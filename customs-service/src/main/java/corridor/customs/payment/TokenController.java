package corridor.customs.payment;

import corridor.port.Money;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1")
@Tag(name = "Payment")
class TokenController {
    private final TokenRail rail;

    TokenController(TokenRail rail) {
        this.rail = rail;
    }

    /** How the rail stands. */
    @Schema(name = "TokenRailStatus")
    record Status(
            @Schema(description = "false: there is no such rail here; the rest is absent")
            boolean open,

            Long chainId,
            String contract,

            @Schema(description = "customs' account; it needs the chain's own money for refunds")
            String account,

            Integer confirmationsNeeded,

            @Schema(description = "the newest block that this instance has seen")
            Long head,

            @Schema(description = "up to here all is read, and held to be final")
            Long finalBlock,

            @Schema(description = "why the node cannot be used; absent if it can")
            String trouble,

            @Schema(description = "how often the chain has dropped what was final")
            Integer reorganisations,

            @Schema(description = "booked payments that the chain has dropped; see gone-payments")
            Integer gonePayments) {

        static Status closed() {
            return new Status(false, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A booked payment that the chain does not have any more. */
    @Schema(name = "TokenPaymentGone")
    record Gone(String railReference, UUID receiptId, UUID declarationId, Money amount, Fate fate, Instant goneAt) {}

    @GetMapping("/declarations/{declarationId}/token-payment")
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "How to pay the newest quote by settlement token, and what has come",
            description =
                    "For a quote by the rail TOKEN. The token is simulated. A payment counts when it is final; until"
                            + " then it is shown with its confirmations.")
    TokenInstruction instruction(@PathVariable UUID declarationId, Caller caller) {
        return rail.instruction(declarationId, caller);
    }

    @GetMapping("/token")
    @Transactional(readOnly = true)
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "How the rail by settlement token stands")
    Status status() {
        return rail.status();
    }

    @GetMapping("/token/gone-payments")
    @Transactional(readOnly = true)
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Booked payments that the chain has dropped since",
            description =
                    "They were final, and goods may have been released for them: customs clears them up by hand. One"
                            + " that the chain takes in again leaves this list.")
    Page<Gone> gone(Paging paging) {
        return Page.of(rail.gone(paging), paging, Gone::railReference);
    }
}
