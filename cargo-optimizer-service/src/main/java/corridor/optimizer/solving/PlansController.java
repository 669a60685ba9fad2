package corridor.optimizer.solving;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The doors of one kind of plan: the same for all. */
public abstract class PlansController<Q extends Asked, T, R> {
    private final Kind<Q, T, ?, R> kind;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanTable plans;

    @Autowired
    private Waiting waiting;

    @Autowired
    private ProgressStream progress;

    protected PlansController(Kind<Q, T, ?, R> kind) {
        this.kind = kind;
    }

    @PostMapping
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Ask for a plan",
            description =
                    "Answers at once with where to look for the plan, which is worked on for maxSeconds at most; with"
                            + " Prefer: wait=N (RFC 7240) once it is done, but after N seconds at the latest, 60 at most, with how"
                            + " far it is. Publishes PlanMade when the plan is done.")
    @ApiResponse(responseCode = "201", description = "on record; Location says where to look")
    @ApiResponse(responseCode = "422", description = "task-impossible: what was asked for does not hold together")
    @ApiResponse(responseCode = "429", description = "too-many-plans-waiting")
    ResponseEntity<PlanView<T, R>> ask(
            @Valid @RequestBody Q request,
            @Parameter(description = "wait=N: seconds to wait for the plan to be done", example = "wait=20")
                    @RequestHeader(name = "Prefer", required = false)
                    List<String> prefer,
            Caller caller) {
        return created(planning.ask(kind, request, caller));
    }

    @GetMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Plans, the newest first", description = "Without what they plan.")
    Page<PlanSummary> list(Paging paging) {
        return Page.of(
                        plans.newestFirst(kind.name(), paging),
                        paging,
                        plan -> plan.planId().toString())
                .map(plan -> PlanSummary.of(plan, kind.measure()));
    }

    @GetMapping("/{planId}")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "A plan, or the best so far",
            description = "With Prefer: wait=N (RFC 7240) the answer is held back until the plan is done, but no longer"
                    + " than N seconds; 60 at most. What is shown has been checked against every constraint.")
    ResponseEntity<PlanView<T, R>> plan(
            @PathVariable UUID planId,
            @Parameter(description = "wait=N: seconds to wait for the plan to be done", example = "wait=20")
                    @RequestHeader(name = "Prefer", required = false)
                    List<String> prefer)
            throws InterruptedException {
        Optional<Duration> wait = Preference.wait(prefer == null ? List.of() : prefer);
        if (wait.isEmpty()) {
            return ResponseEntity.ok(planning.view(kind, planId));
        }
        waiting.forPlan(planId, wait.get());
        return ResponseEntity.ok()
                .header("Preference-Applied", "wait=" + wait.get().toSeconds())
                .body(planning.view(kind, planId));
    }

    @GetMapping(path = "/{planId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "How a plan comes about, live",
            description =
                    "Server-sent events, named by the plan's status, one whenever something gets better; the last one"
                            + " tells how it ended. With Last-Event-ID it goes on behind that event.")
    SseEmitter progress(
            @PathVariable UUID planId, @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId) {
        PlanOnRecord plan = plans.find(kind.name(), planId).orElseThrow(() -> new NotFound("plan", planId));
        return progress.of(plan.planId(), lastEventId);
    }

    @GetMapping("/{planId}/compare")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Two plans side by side", description = "What the two treat differently, and which is better.")
    @ApiResponse(responseCode = "409", description = "plan-not-done")
    PlanComparison compare(@PathVariable UUID planId, @RequestParam UUID with) {
        return planning.compare(kind, planId, with);
    }

    @PostMapping("/{planId}/cancel")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(summary = "Stop working on a plan", description = "Queued or running. To cancel twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "cancelled")
    @ApiResponse(responseCode = "409", description = "plan-ended: it is done or failed")
    PlanView<T, R> cancel(@PathVariable UUID planId) {
        return planning.cancel(kind, planId);
    }

    @PostMapping("/{planId}/accept")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Work by a plan",
            description =
                    "A plan accepted earlier for the same subject gives way. Publishes PlanAccepted, and PlanReplaced"
                            + " for the one that gave way. The lifts of a plan for a bay become the yard's work list.")
    @ApiResponse(responseCode = "200", description = "in force")
    @ApiResponse(responseCode = "409", description = "plan-not-done, plan-stale or plan-replaced")
    PlanView<T, R> accept(@PathVariable UUID planId, Caller caller) {
        return planning.accept(kind, planId, caller);
    }

    @PostMapping("/{planId}/replan")
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Ask for a plan of what is left",
            description = "What was carried out stays as it is. Prefer: wait=N as where a plan is asked for.")
    @ApiResponse(responseCode = "201", description = "on record; Location says where to look")
    @ApiResponse(responseCode = "409", description = "plan-not-done or plan-off-course")
    ResponseEntity<PlanView<T, R>> replan(
            @PathVariable UUID planId,
            @Valid @RequestBody Replan request,
            @Parameter(description = "wait=N: seconds to wait for the plan to be done", example = "wait=20")
                    @RequestHeader(name = "Prefer", required = false)
                    List<String> prefer,
            Caller caller) {
        return created(planning.replan(kind, planId, request, caller));
    }

    /**
     * The plan, or the best so far, for whoever shows it in a form of its own.
     *
     * @throws PlanRefused while there is none
     */
    protected PlanView<T, R> best(UUID planId) {
        PlanView<T, R> plan = planning.view(kind, planId);
        if (plan.plan() == null) {
            throw PlanRefused.notDone(planId, plan.status());
        }
        return plan;
    }

    private ResponseEntity<PlanView<T, R>> created(PlanView<T, R> plan) {
        return ResponseEntity.created(URI.create("/api/optimizer/" + kind.name() + "-plans/" + plan.planId()))
                .body(plan);
    }
}
