package corridor.tracking.prediction;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** A run that is over cannot be stopped. */
final class LearningEnded extends Refusal {
    private static final long serialVersionUID = 1L;

    LearningEnded(ModelView model) {
        super(
                HttpStatus.CONFLICT,
                "learning-ended",
                "This is not being learned any more",
                "Learning " + model.modelId() + " is " + model.status() + " since " + model.finishedAt() + ".",
                new Violation("modelId", "only a run that waits or is under way can be stopped", "read it"));
    }
}
