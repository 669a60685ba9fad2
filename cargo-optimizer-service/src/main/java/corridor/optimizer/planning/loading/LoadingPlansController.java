package corridor.optimizer.planning.loading;

import corridor.optimizer.solving.PlanView;
import corridor.optimizer.solving.PlansController;
import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/loading-plans")
@Tag(name = "Loading plans", description = "Which box goes where in containers and trucks, and in which order")
class LoadingPlansController extends PlansController<LoadingRequest, LoadingTask, Loading> {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

    LoadingPlansController(LoadingKind kind) {
        super(kind);
    }

    @GetMapping("/{planId}/drawing")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "A load as a drawing",
            description =
                    "SVG: one space from the corner of its door and, below, from above, height by height. Boxes bear"
                            + " the numbers of their steps. Of a plan that is worked on, the best so far.")
    @ApiResponse(
            responseCode = "200",
            description = "the drawing",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "plan-not-done: nothing has been found yet")
    ResponseEntity<byte[]> drawing(
            @PathVariable UUID planId,
            @Parameter(description = "which space; the first, or that of the step, if not said", example = "TRUCK-1")
                    @RequestParam(required = false)
                    String space,
            @Parameter(description = "the space as it stands after this step of the sequence; in the end if not said")
                    @RequestParam(required = false)
                    Integer step) {
        PlanView<LoadingTask, Loading> plan = best(planId);
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(LoadDrawing.of(plan.task(), plan.plan(), space, step).getBytes(StandardCharsets.UTF_8));
    }
}
