package corridor.customs.riskmodel;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** What cannot be done with a model like this. */
final class ModelRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ModelRefused(String slug, String title, String detail, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, detail, violation);
    }

    static ModelRefused untrainable(String detail, String rule, String remedy) {
        return new ModelRefused(
                "risk-model-untrainable",
                "There is too little to learn from",
                detail,
                new Violation("from", rule, remedy));
    }

    static ModelRefused busy() {
        return new ModelRefused(
                "risk-model-under-way",
                "A model is being trained",
                "Another version is queued or being trained.",
                new Violation("riskModel", "one is trained at a time", "wait until it is done, or cancel it"));
    }

    static ModelRefused state(ModelOnRecord model, String rule, String remedy) {
        return new ModelRefused(
                "risk-model-state",
                "The model is not in a state for this",
                model.version() + " is " + model.state() + ".",
                new Violation("version", rule, remedy));
    }

    static ModelRefused own(String version) {
        return new ModelRefused(
                "own-request",
                "You asked for this yourself",
                "The training of " + version + " was asked for by you.",
                new Violation("version", "who has a model trained does not promote it", "leave it to another officer"));
    }
}
