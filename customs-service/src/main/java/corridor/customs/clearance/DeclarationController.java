package corridor.customs.clearance;

import corridor.customs.assessment.Assessment;
import corridor.customs.audit.DecisionLog;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Versions;
import corridor.customs.release.Clearances;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations")
@Tag(name = "Declarations", description = "Lodging goods and following them to their release")
class DeclarationController {
    private final Lodging lodging;
    private final Amending amending;
    private final Versions versions;
    private final Declarations declarations;
    private final Assignments assignments;
    private final Clearances clearances;
    private final Matches matches;
    private final DecisionLog log;

    DeclarationController(
            Lodging lodging,
            Amending amending,
            Versions versions,
            Declarations declarations,
            Assignments assignments,
            Clearances clearances,
            Matches matches,
            DecisionLog log) {
        this.lodging = lodging;
        this.amending = amending;
        this.versions = versions;
        this.declarations = declarations;
        this.assignments = assignments;
        this.clearances = clearances;
        this.matches = matches;
        this.log = log;
    }

    record AmendDeclaration(
            @Schema(description = "the whole declaration as it is now")
            @Valid
            @NotNull(message = "an amendment has the whole declaration; send it as it is now")
            LodgeDeclaration declaration,

            @Schema(example = "The invoice was corrected by the seller")
            @NotBlank(message = "an amendment has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    record Cancelling(
            @Schema(example = "The buyer has withdrawn")
            @NotBlank(message = "a cancellation has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Lodge a declaration",
            description =
                    "Before or after the box has come, as long as the port has heard of it. The answer tells at once"
                            + " the lane with its reasons, what is due, and the next step. A box is in one live declaration at"
                            + " most. In TRANSIT to a park taxes are worked out and suspended: nothing is due, and a document of"
                            + " type GUARANTEE is required. Publishes GoodsDeclared and LaneAssigned, one per container.")
    ResponseEntity<DeclarationView> lodge(@Valid @RequestBody LodgeDeclaration request, Caller caller) {
        DeclarationView lodged = lodging.lodge(request.declared(), caller);
        return ResponseEntity.created(URI.create("/customs/v1/declarations/" + lodged.declarationId()))
                .body(lodged);
    }

    @GetMapping
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Declarations, the newest first", description = "Declarants see their own.")
    Page<DeclarationView> list(Paging paging, Caller caller) {
        Page<Declaration> page = Page.of(
                declarations.list(caller, paging),
                paging,
                declaration -> declaration.getId().toString());
        Set<UUID> blind = assignments.blind(page.items(), caller);
        return new Page<>(
                clearances.views(page.items()).stream()
                        .map(view -> blind.contains(view.declarationId()) ? view.blind() : view)
                        .toList(),
                page.nextCursor());
    }

    @GetMapping("/{declarationId}")
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "A declaration and how far it has come",
            description =
                    "Declarants see their own. Officers see no names of what waits for a check until they take it up.")
    DeclarationView one(@PathVariable UUID declarationId, Caller caller) {
        Declaration declaration = declarations.find(declarationId, caller);
        DeclarationView view = clearances.view(declaration);
        return assignments.blind(List.of(declaration), caller).isEmpty() ? view : view.blind();
    }

    @GetMapping("/{declarationId}/assessment")
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "What is due, line by line",
            description =
                    "Per item: how its customs value comes about, and each tax with legal basis, base, rate, amount"
                            + " and rounding, written out so that it can be done again by hand.")
    Assessment assessment(@PathVariable UUID declarationId, Caller caller) {
        Declaration declaration = declarations.find(declarationId, caller);
        return log.outcome(declaration.assessmentId(), Assessment.class);
    }

    @GetMapping("/{declarationId}/discrepancies")
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Where the declaration and others do not agree",
            description = "Field by field against the carrier's manifest and the terminal's scales, as they stand now."
                    + " A contradiction keeps the goods; anything else only makes customs look closer.")
    List<Discrepancy> discrepancies(@PathVariable UUID declarationId, Caller caller) {
        List<Discrepancy> found =
                matches.of(declarations.find(declarationId, caller).declared());
        return caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)
                ? found
                : found.stream().map(Discrepancy::withoutNames).toList();
    }

    @PostMapping("/{declarationId}/amendments")
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Amend a declaration",
            description = "Before it is paid and before an officer has begun: the whole declaration as it is now, under"
                    + " the same reference. It is checked, assessed and given its lane anew, by the rates of the day of"
                    + " lodging; the lane becomes no milder. What it said before is kept.")
    DeclarationView amend(
            @PathVariable UUID declarationId, @Valid @RequestBody AmendDeclaration request, Caller caller) {
        return amending.amend(declarationId, request.declaration().declared(), request.reason(), caller);
    }

    @GetMapping("/{declarationId}/versions")
    @Transactional(readOnly = true)
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "What a declaration said before each amendment, the oldest first",
            description = "What it says now is the declaration itself. Declarants see their own.")
    Page<Versions.Superseded> versions(@PathVariable UUID declarationId, Paging paging, Caller caller) {
        declarations.find(declarationId, caller);
        return Page.of(versions.of(declarationId, paging), paging, version -> String.valueOf(version.number()));
    }

    @PostMapping("/{declarationId}/cancel")
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER})
    @Operation(
            summary = "Cancel a declaration",
            description =
                    "Before it is paid and released. Its boxes can be declared again; its reference is not reused.")
    DeclarationView cancel(@PathVariable UUID declarationId, @Valid @RequestBody Cancelling request, Caller caller) {
        return lodging.cancel(declarationId, request.reason(), caller);
    }
}
