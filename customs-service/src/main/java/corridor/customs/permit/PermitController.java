package corridor.customs.permit;

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
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1")
@Tag(name = "Permits", description = "What other agencies are asked from the same declaration")
class PermitController {
    private final Permits permits;

    PermitController(Permits permits) {
        this.permits = permits;
    }

    @Schema(name = "PermitDecision")
    record Deciding(
            @Schema(example = "Phytosanitary certificate verified, no pests found")
            @NotBlank(message = "a decision has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @GetMapping("/declarations/{declarationId}/permits")
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Permits that a declaration needs, each with its clock",
            description = "They were requested when the goods were declared. Declarants see their own declarations.")
    List<Permit> of(@PathVariable UUID declarationId, Caller caller) {
        return permits.of(declarationId, caller);
    }

    @GetMapping("/permits")
    @AllowedTo({Role.BORDER_AGENCY, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Permits that wait for a decision, the next due first",
            description = "An agency sees those that it is asked for; `overdue` where its promise is broken.")
    Page<Permit> waiting(Paging paging, Caller caller) {
        return permits.waiting(caller, paging);
    }

    @PostMapping("/permits/{permitId}/grant")
    @AllowedTo(Role.BORDER_AGENCY)
    @Operation(
            summary = "Grant a permit",
            description = "Also one that was refused before. If nothing else was missing, a paid green declaration is"
                    + " released by that.")
    Permit grant(@PathVariable UUID permitId, @Valid @RequestBody Deciding request, Caller caller) {
        return permits.decide(permitId, Permit.Status.GRANTED, request.reason(), caller);
    }

    @PostMapping("/permits/{permitId}/refuse")
    @AllowedTo(Role.BORDER_AGENCY)
    @Operation(summary = "Refuse a permit", description = "The goods are not released unless it is granted later.")
    Permit refuse(@PathVariable UUID permitId, @Valid @RequestBody Deciding request, Caller caller) {
        return permits.decide(permitId, Permit.Status.REFUSED, request.reason(), caller);
    }
}
