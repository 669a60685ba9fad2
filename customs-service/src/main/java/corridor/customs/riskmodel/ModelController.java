package corridor.customs.riskmodel;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/risk-models")
@Tag(name = "Risk models", description = "Trained on the port's own findings, promoted by four eyes, watched since")
class ModelController {
    private final Models models;

    ModelController(Models models) {
        this.models = models;
    }

    @Schema(name = "TrainRiskModel")
    record Training(
            @Schema(description = "only declarations lodged since; all if not said", example = "2026-01-01T00:00:00Z")
            @Past(message = "a span begins in the past; send an earlier time or leave it out")
            Instant from,

            @Schema(description = "decides folds and bags; 1 if not said")
            Long seed) {}

    @Schema(name = "JudgeRiskModel")
    record Judging(
            @Schema(example = "AUC 0.71 beside 0.66 of the one in service")
            @NotBlank(message = "a decision about a model has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Have a model trained",
            description =
                    "On the port's own declarations and what officers found with them up to this moment, each as it"
                            + " was known at its lodging. The newest fifth is kept aside to measure it, beside a look-up and the"
                            + " version in service. One is trained at a time; progress is in the version. It waits then for another"
                            + " officer to promote it.")
    @ApiResponse(responseCode = "202", description = "queued; Location names the version")
    @ApiResponse(responseCode = "409", description = "risk-model-untrainable, risk-model-under-way")
    ResponseEntity<ModelOnRecord> train(@Valid @RequestBody Training request, Caller caller) {
        ModelOnRecord model = models.ask(request.from(), request.seed() == null ? 1 : request.seed(), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/customs/v1/risk-models/" + model.version()))
                .body(model);
    }

    @GetMapping
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Versions of the risk model, the newest first")
    Page<ModelOnRecord> list(Paging paging) {
        return models.list(paging);
    }

    @GetMapping("/{version}")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "A version of the risk model",
            description =
                    "How far its training is, what it was trained on, how it did on the newest part beside a look-up"
                            + " and the version in service, and who decided about it.")
    ModelOnRecord version(@PathVariable String version) {
        return models.find(version);
    }

    @PostMapping("/{version}/cancel")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(summary = "Stop a training", description = "To cancel twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "cancelled")
    @ApiResponse(responseCode = "409", description = "risk-model-state: it is over")
    ModelOnRecord cancel(@PathVariable String version) {
        return models.cancel(version);
    }

    @PostMapping("/{version}/promote")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(
            summary = "Take a candidate into service",
            description = "By another person than the one who had it trained, whatever his role. The version in service"
                    + " retires. Decisions made by it are replayed by it for ever.")
    @ApiResponse(responseCode = "200", description = "in service")
    @ApiResponse(responseCode = "409", description = "own-request, risk-model-state")
    ModelOnRecord promote(@PathVariable String version, @Valid @RequestBody Judging request, Caller caller) {
        return models.promote(version, request.reason(), caller);
    }

    @PostMapping("/{version}/refuse")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(summary = "Refuse a candidate")
    @ApiResponse(responseCode = "200", description = "refused")
    @ApiResponse(responseCode = "409", description = "risk-model-state: it is no candidate")
    ModelOnRecord refuse(@PathVariable String version, @Valid @RequestBody Judging request, Caller caller) {
        return models.refuse(version, request.reason(), caller);
    }

    @PostMapping("/{version}/reinstate")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(
            summary = "Go back to a version that was in service before",
            description =
                    "At once, by one officer and for a reason: it was promoted by four eyes, and a model that goes"
                            + " wrong must not stay until a second officer is found.")
    @ApiResponse(responseCode = "200", description = "in service again")
    @ApiResponse(responseCode = "409", description = "risk-model-state: it never was in service, or is")
    ModelOnRecord reinstate(@PathVariable String version, @Valid @RequestBody Judging request, Caller caller) {
        return models.reinstate(version, request.reason(), caller);
    }

    @PostMapping("/{version}/retire")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(summary = "Take the version in service out of it", description = "Rules decide alone from then on.")
    @ApiResponse(responseCode = "200", description = "retired")
    @ApiResponse(responseCode = "409", description = "risk-model-state: it is not in service")
    ModelOnRecord retire(@PathVariable String version, @Valid @RequestBody Judging request, Caller caller) {
        return models.retire(version, request.reason(), caller);
    }
}
