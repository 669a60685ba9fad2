package corridor.customs.rulemaking;

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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/rule-sets/{version}/dry-runs")
@Tag(name = "Risk rules", description = "Written by officers, tried on history, approved by four eyes")
@AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class DryRunController {
    private final DryRuns runs;

    DryRunController(DryRuns runs) {
        this.runs = runs;
    }

    @Schema(name = "TryRules")
    record Trying(
            @Schema(description = "declarations from then on; 90 days ago if it is left out")
            Instant from,

            @Schema(description = "and before then; now if it is left out")
            Instant to) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Try a rule set on history",
            description =
                    "Every declaration of that time with what was known when it was lodged. It goes on in the background:"
                            + " read it for progress and what it found so far.")
    DryRun begin(@PathVariable String version, @RequestBody Trying request, Caller caller) {
        return runs.begin(version, request.from(), request.to(), caller);
    }

    @GetMapping
    @Operation(summary = "A rule set's dry-runs, the newest first")
    Page<DryRun> all(@PathVariable String version, Paging paging) {
        return runs.of(version, paging);
    }

    @GetMapping("/{dryRunId}")
    @Operation(
            summary = "How far a dry-run is, and what it found",
            description =
                    "From which lane to which, what officers had found in the lanes to be, and which rule spoke how often.")
    DryRun one(@PathVariable String version, @PathVariable UUID dryRunId) {
        return runs.find(version, dryRunId);
    }

    @GetMapping("/{dryRunId}/changes")
    @Operation(summary = "Declarations whose lane would change")
    Page<DryRun.Change> changes(@PathVariable String version, @PathVariable UUID dryRunId, Paging paging) {
        return runs.changes(version, dryRunId, paging);
    }

    @PostMapping("/{dryRunId}/cancel")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Stop a dry-run",
            description = "What it found so far can still be read; it counts for nothing.")
    DryRun cancel(@PathVariable String version, @PathVariable UUID dryRunId) {
        return runs.cancel(version, dryRunId);
    }
}
