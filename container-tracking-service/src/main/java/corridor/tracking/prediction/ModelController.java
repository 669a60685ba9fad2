package corridor.tracking.prediction;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/prediction-models")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Predictions", description = "When boxes will leave, and arrive, learned from the port's own history")
class ModelController {
    private final LearningRuns runs;
    private final ModelTable models;

    ModelController(LearningRuns runs, ModelTable models) {
        this.runs = runs;
        this.models = models;
    }

    @PostMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Learn anew from the port's history",
            description = "Answers at once with where to look how far it is. One run is worked on at a time; while one"
                    + " waits, asking again answers that one. A version takes over, quantity by quantity, if on the latest"
                    + " visits it lost no more than the one before.")
    @ApiResponse(responseCode = "202", description = "on record; Location says where to look")
    ResponseEntity<ModelView> learn(Caller caller) {
        ModelView model = runs.ask(caller.name());
        return ResponseEntity.accepted()
                .location(URI.create("/tracking/v1/prediction-models/" + model.modelId()))
                .body(model);
    }

    @GetMapping
    @Operation(summary = "Learning runs, the newest first")
    Page<ModelView> list(Paging paging) {
        return Page.of(
                models.newestFirst(paging), paging, model -> model.modelId().toString());
    }

    @GetMapping("/{modelId}")
    @Operation(
            summary = "A learning run: how far it is, and what it came to",
            description = "Scores are of visits later than those that were learned from: pinball loss and error of the"
                    + " median in hours, beside what one would say who knows only the occasion, and how much of"
                    + " what came lay within the bands of 50, 80 and 90 percent.")
    ModelView model(@PathVariable UUID modelId) {
        return runs.find(modelId);
    }

    @PostMapping("/{modelId}/cancel")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Stop a learning run", description = "Waiting or under way. To cancel twice changes nothing.")
    @ApiResponse(responseCode = "409", description = "learning-ended: it is done or failed")
    ModelView cancel(@PathVariable UUID modelId) {
        return runs.cancel(modelId);
    }
}
