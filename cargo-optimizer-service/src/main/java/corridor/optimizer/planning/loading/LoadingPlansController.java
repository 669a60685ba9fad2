package corridor.optimizer.planning.loading;

import corridor.optimizer.solving.PlansController;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/loading-plans")
@Tag(name = "Loading plans", description = "Which box goes where in containers and trucks, and in which order")
class LoadingPlansController extends PlansController<LoadingRequest, LoadingTask, Loading> {
    LoadingPlansController(LoadingKind kind) {
        super(kind);
    }
}
