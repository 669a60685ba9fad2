package corridor.optimizer.planning.stowage;

import corridor.optimizer.solving.PlansController;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/stowage-plans")
@Tag(name = "Stowage plans", description = "Which box goes into which slot of a vessel, and what that costs on the way")
class StowagePlansController extends PlansController<StowageRequest, StowageTask, Stowage> {
    StowagePlansController(StowageKind kind) {
        super(kind);
    }
}
