package corridor.optimizer.solving;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PlanController.PATH)
@Tag(name = "Retrieval plans", description = "In which order to lift and shift, with a proof of how good that is")
class PlanController {
    static final String PATH = "/optimizer/v1/retrieval-plans";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Planning planning;
    private final PlanTable plans;

    PlanController(Planning planning, PlanTable plans) {
        this.planning = planning;
        this.plans = plans;
    }

    @PostMapping
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Ask for a plan",
            description = "Answers at once with where to look for the plan, which is worked on for maxSeconds at most."
                    + " The bay is taken as it stands now. Publishes RetrievalPlanned when the plan is done.")
    @ApiResponse(responseCode = "202", description = "queued; Location says where to look")
    @ApiResponse(responseCode = "404", description = "nothing stands in the bay")
    @ApiResponse(responseCode = "409", description = "bay-unsettled: a box is known to stand on nothing")
    @ApiResponse(responseCode = "422", description = "retrieval-task-impossible: order and bay do not fit together")
    ResponseEntity<PlanView> ask(@Valid @RequestBody AskForPlan request, Caller caller) {
        PlanView plan = planning.ask(request, caller);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + plan.planId()))
                .body(plan);
    }

    @GetMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Plans, the newest first", description = "Without their moves.")
    Page<PlanSummary> list(Paging paging) {
        return Page.of(plans.newestFirst(paging), paging, plan -> plan.planId().toString())
                .map(PlanSummary::of);
    }

    @GetMapping("/{planId}")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "A plan, or how far it is",
            description = "With Prefer: wait=N (RFC 7240) the answer is held back until the plan is done, but no longer"
                    + " than N seconds; 60 at most.")
    ResponseEntity<PlanView> plan(
            @PathVariable UUID planId,
            @Parameter(description = "wait=N: seconds to wait for the plan to be done", example = "wait=20")
                    @RequestHeader(name = "Prefer", required = false)
                    List<String> prefer)
            throws InterruptedException {
        PlanView now = planning.view(planId);
        Optional<Duration> wait = Preference.wait(prefer == null ? List.of() : prefer);
        if (wait.isEmpty()) {
            return ResponseEntity.ok(now);
        }
        long begun = System.nanoTime();
        boolean ended = now.status().isEnd();
        while (!ended && System.nanoTime() - begun < wait.get().toNanos()) {
            Thread.sleep(BETWEEN_LOOKS);
            ended = plans.hasEnded(planId);
        }
        return ResponseEntity.ok()
                .header("Preference-Applied", "wait=" + wait.get().toSeconds())
                .body(planning.view(planId));
    }

    @PostMapping("/{planId}/cancel")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(summary = "Stop working on a plan", description = "Queued or running. To cancel twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "cancelled")
    @ApiResponse(responseCode = "409", description = "plan-ended: it is done or failed")
    PlanView cancel(@PathVariable UUID planId) {
        return planning.cancel(planId);
    }

    @PostMapping("/{planId}/accept")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Work by a plan",
            description = "A plan accepted earlier for the same bay gives way. Publishes RetrievalPlanAccepted, and"
                    + " RetrievalPlanReplaced for the one that gave way.")
    @ApiResponse(responseCode = "200", description = "in force")
    @ApiResponse(responseCode = "409", description = "plan-not-done, plan-stale or plan-replaced")
    PlanView accept(@PathVariable UUID planId, Caller caller) {
        return planning.accept(planId, caller);
    }
}
