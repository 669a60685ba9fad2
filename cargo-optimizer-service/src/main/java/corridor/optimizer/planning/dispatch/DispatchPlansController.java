package corridor.optimizer.planning.dispatch;

import corridor.optimizer.solving.PlansController;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/dispatch-plans")
@Tag(name = "Dispatch plans", description = "Which box leaves on which truck or train, and which empties come back")
class DispatchPlansController extends PlansController<DispatchRequest, DispatchTask, Dispatch> {
    DispatchPlansController(DispatchKind kind) {
        super(kind);
    }
}
