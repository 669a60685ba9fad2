package corridor.customs.payment;

import corridor.customs.release.DeclarationView;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
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
@Tag(name = "Payment")
class GuaranteeController {
    private final Guarantees guarantees;

    GuaranteeController(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    record Placing(
            @Schema(description = "party code of whose duties it stands for", example = "INDUS-CLEARING")
            @NotBlank(message = "a guarantee stands for a declarant; send the party's code")
            @Size(max = 100, message = "a party's code has at most 100 characters; correct it")
            String declarant,

            @Schema(description = "number of the bank's bond", example = "HBL-GW-2026-118")
            @NotNull(message = "a guarantee rests on a bond; send its number")
            @Pattern(
                    regexp = "[A-Za-z0-9./-]{1,35}",
                    message = "a bond's number has 1 to 35 letters, digits, points, slashes or hyphens; correct it")
            String bond,

            @Schema(description = "rupees", example = "50000000")
            @NotNull(message = "a guarantee has a limit; send it in rupees")
            @Positive(message = "a limit is more than zero; send it in rupees")
            @Digits(integer = 15, fraction = 2, message = "a limit has at most 15 digits and 2 decimals; correct it")
            BigDecimal limit,

            @Schema(description = "last day, in the administration's own time")
            @NotNull(message = "a bond runs out; send its last day")
            LocalDate validUntil) {}

    record Ending(
            @NotBlank(message = "an end has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping("/guarantees")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Place a declarant's standing guarantee",
            description = "Up to its limit it stands for duties until they are paid.")
    Guarantee place(@Valid @RequestBody Placing request, Caller caller) {
        return guarantees.place(request.declarant(), request.bond(), request.limit(), request.validUntil(), caller);
    }

    @GetMapping("/guarantees")
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Standing guarantees, the newest first",
            description = "With what is drawn on each. Declarants see their own.")
    Page<Guarantee> list(Paging paging, Caller caller) {
        return guarantees.list(caller, paging);
    }

    @PostMapping("/guarantees/{guaranteeId}/end")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "End a guarantee",
            description = "It is not drawn on any more; what it stands for now it goes on standing for.")
    Guarantee end(@PathVariable UUID guaranteeId, @Valid @RequestBody Ending request, Caller caller) {
        return guarantees.end(guaranteeId, request.reason(), caller);
    }

    @PostMapping("/declarations/{declarationId}/guarantee")
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Have your guarantee stand for what is due",
            description = "As good as paid for release; the duties stay owed. Paying them frees the guarantee again.")
    DeclarationView secure(@PathVariable UUID declarationId, Caller caller) {
        return guarantees.secure(declarationId, caller);
    }
}
