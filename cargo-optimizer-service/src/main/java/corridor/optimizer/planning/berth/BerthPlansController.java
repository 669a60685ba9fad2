package corridor.optimizer.planning.berth;

import corridor.optimizer.solving.PlansController;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/berth-plans")
@Tag(name = "Berth plans", description = "Which ship lies where and from when, with a proof of how good that is")
class BerthPlansController extends PlansController<BerthRequest, Waterfront, Berthing> {
    BerthPlansController(BerthKind kind) {
        super(kind);
    }
}
