package corridor.customs.postclearance;

import corridor.customs.declaration.Outcome;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/post-clearance-audits")
@Tag(name = "Post-clearance audit", description = "Looking into what was released, chosen by score and by lot")
class AuditsController {
    private final Audits audits;

    AuditsController(Audits audits) {
        this.audits = audits;
    }

    @Schema(name = "NoteAudit")
    record Noting(
            @Schema(description = "CONFORMING: as declared. DISCREPANT: not as declared")
            @NotNull(message = "an audit has an outcome; send CONFORMING or DISCREPANT")
            Outcome outcome,

            @Schema(
                    description = "what was found; required for DISCREPANT",
                    example = "The books show a second invoice")
            @Size(max = 2000, message = "findings have at most 2000 characters; shorten them")
            String findings) {}

    @GetMapping
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Audits to be done, the oldest declaration first",
            description =
                    "Each declaration is considered once after its release: a share by lot, and those that the risk"
                            + " model ranked high and nobody had looked at. It does not say whose they are.")
    Page<PostClearanceAudit> open(Paging paging) {
        return audits.open(paging);
    }

    @PostMapping("/{declarationId}/findings")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Note what an audit found",
            description =
                    "By an officer who did not check it before release. It holds no goods; risk models learn from it.")
    @ApiResponse(responseCode = "200", description = "noted")
    @ApiResponse(responseCode = "409", description = "audited-before, own-decision")
    PostClearanceAudit note(@PathVariable UUID declarationId, @Valid @RequestBody Noting request, Caller caller) {
        return audits.note(declarationId, request.outcome(), request.findings(), caller);
    }
}
