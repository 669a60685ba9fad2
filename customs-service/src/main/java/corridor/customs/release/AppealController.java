package corridor.customs.release;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
@Tag(name = "Appeals", description = "Having another officer judge what one decided")
class AppealController {
    private final Appeals appeals;

    AppealController(Appeals appeals) {
        this.appeals = appeals;
    }

    @Schema(name = "LodgeAppeal")
    record Appealing(
            @Schema(description = "from the declaration's decisions")
            @NotNull(message = "an appeal is against a decision; send its id")
            UUID decisionId,

            @Schema(example = "The cartons were samples, as the invoice says")
            @NotBlank(message = "an appeal has grounds; send them in a sentence or two")
            @Size(max = 2000, message = "grounds have at most 2000 characters; shorten them")
            String grounds) {}

    @Schema(name = "DecideAppeal")
    record Deciding(
            @NotNull(message = "a decision has an outcome; send ALLOWED or DISMISSED")
            Appeal.Outcome outcome,

            @NotBlank(message = "a decision has a reason; send it as a sentence")
            @Size(max = 2000, message = "a reason has at most 2000 characters; shorten it")
            String reason) {}

    @PostMapping("/declarations/{declarationId}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Appeal against a decision",
            description = "Against a check, a re-assessment, a hold, a detention or a seizure, once each.")
    Appeal lodge(@PathVariable UUID declarationId, @Valid @RequestBody Appealing request, Caller caller) {
        return appeals.lodge(declarationId, request.decisionId(), request.grounds(), caller);
    }

    @GetMapping("/appeals")
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Appeals, the newest first", description = "Declarants see their own.")
    Page<Appeal> list(
            @Parameter(description = "true for those only that are to be decided")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean open,
            Paging paging,
            Caller caller) {
        return appeals.list(open, caller, paging);
    }

    @PostMapping("/appeals/{appealId}/decide")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Decide an appeal",
            description = "By another officer than the one appealed against. Allowed, it lifts the hold, detention or"
                    + " seizure, or has another officer check again.")
    Appeal decide(@PathVariable UUID appealId, @Valid @RequestBody Deciding request, Caller caller) {
        return appeals.decide(appealId, request.outcome(), request.reason(), caller);
    }
}
