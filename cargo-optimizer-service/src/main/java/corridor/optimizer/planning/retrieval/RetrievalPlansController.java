package corridor.optimizer.planning.retrieval;

import corridor.optimizer.solving.PlansController;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/optimizer/retrieval-plans")
@Tag(name = "Retrieval plans", description = "In which order to lift and shift, with a proof of how good that is")
class RetrievalPlansController extends PlansController<RetrievalRequest, RetrievalTask, Lifts> {
    RetrievalPlansController(RetrievalKind kind) {
        super(kind);
    }
}
