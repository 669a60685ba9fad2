package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1")
@Tag(
        name = "Gate",
        description = "May this box leave? The gate decides from the port's own copy of what customs said, so that it"
                + " goes on when customs is down; a box that nobody has released stays.")
class GateController {
    private final LettingThrough letting;
    private final GateDecisions decisions;

    GateController(LettingThrough letting, GateDecisions decisions) {
        this.letting = letting;
        this.decisions = decisions;
    }

    @PostMapping("/gate-outs")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Ask to let a box out by truck",
            description = "Either way the decision is kept with all that it was made from. Tells the port"
                    + " EquipmentMoved (GTOT) or GateOutRefused.")
    @ApiResponse(
            responseCode = "201",
            description = "it may leave, and is on the road",
            content = @Content(schema = @Schema(implementation = GateDecision.class)))
    @ApiResponse(
            responseCode = "409",
            description = "gate-out-refused: one violation for each reason, and decisionId. Reasons: unknown container,"
                    + " not in the port, already left, not released, each hold, each duty unpaid, no appointment, another"
                    + " truck or time, wrong box, damaged or other seal, a time in the future",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> gateOut(@RequestBody @Valid GateOut request, Caller caller) {
        return answer(letting.out(request, caller));
    }

    @PostMapping("/gate-ins")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Ask to take a box in by truck",
            description = "Either way the decision is kept with all that it was made from. Tells the port"
                    + " EquipmentMoved (GTIN) if it may come in.")
    @ApiResponse(
            responseCode = "201",
            description = "it may come, and is in the port",
            content = @Content(schema = @Schema(implementation = GateDecision.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "gate-in-refused: one violation for each reason, and decisionId. Reasons: no appointment, another"
                            + " truck or time, wrong box, damaged seal, in the port already, a time in the future",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> gateIn(@RequestBody @Valid GateIn request, Caller caller) {
        return answer(letting.in(request, caller));
    }

    private static ResponseEntity<Object> answer(GateDecision decision) {
        if (decision.decision() == GateDecision.Outcome.ALLOWED) {
            return ResponseEntity.status(HttpStatus.CREATED).body(decision);
        }
        // Returned, not thrown: the refusal stays on record.
        ProblemDetail problem = GateRefusal.of(decision).toProblem();
        problem.setProperty("decisionId", decision.decisionId());
        problem.setProperty("reasons", decision.reasons());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/gate-decisions")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "What the gate decided, newest first, with the inputs and reasons of each decision")
    Page<GateDecision> list(@RequestParam(required = false) ContainerNumber containerNumber, Paging paging) {
        return decisions.list(containerNumber, paging);
    }
}
