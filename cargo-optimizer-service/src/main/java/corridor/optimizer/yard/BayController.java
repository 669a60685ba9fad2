package corridor.optimizer.yard;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/bays")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Bays", description = "The optimizer's own copy of who stands where, as heard on port.equipment-events")
class BayController {
    private final Bays bays;

    BayController(Bays bays) {
        this.bays = bays;
    }

    @GetMapping
    @Operation(summary = "The bays in which something stands", description = "By block and bay.")
    Page<BaySummary> list(Paging paging) {
        return Page.of(bays.list(paging), paging, BaySummary::sortKey);
    }

    @GetMapping("/{block}/{bay}")
    @Operation(
            summary = "What stands in a bay now, stack by stack from the ground up",
            description = "Not found if nothing is known to stand there.")
    BayView bay(@PathVariable String block, @PathVariable int bay) {
        return BayView.of(bays.find(block, bay).orElseThrow(() -> new NotFound("bay", block + "/" + bay)));
    }
}
