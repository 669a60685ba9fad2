package corridor.tracking.bayplan;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/bay-plans")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Bay plans", description = "What stands in which cell of a vessel, as its carrier's BAPLIE said")
class BayPlanController {
    private final BayPlans plans;

    BayPlanController(BayPlans plans) {
        this.plans = plans;
    }

    @GetMapping
    @Operation(summary = "Bay plans, newest first, without their cells; a carrier sees those it handed in")
    Page<BayPlanSummary> list(Paging paging, Caller caller) {
        return plans.list(onlyOf(caller), paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A bay plan without its cells")
    BayPlanSummary plan(@PathVariable UUID id, Caller caller) {
        return plans.find(id, onlyOf(caller)).orElseThrow(() -> new NotFound("bay plan", id));
    }

    @GetMapping("/{id}/cells")
    @Operation(summary = "The cells of a bay plan, in the order in which it was written")
    Page<BayPlan.Cell> cells(@PathVariable UUID id, Paging paging, Caller caller) {
        plan(id, caller);
        return plans.cells(id, paging);
    }

    /** Whose plans a caller sees; null for anybody's. */
    private static String onlyOf(Caller caller) {
        return caller.is(Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)
                ? null
                : caller.party() == null ? "" : caller.party();
    }
}
