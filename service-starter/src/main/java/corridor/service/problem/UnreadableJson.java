package corridor.service.problem;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Says which field of a JSON text could not be read, and why. */
public final class UnreadableJson {
    private UnreadableJson() {}

    public static Violation explain(JacksonException json) {
        String field = path(json.getPath());
        return ProblemAdvice.brokenRule(json)
                .map(invalid -> new Violation(field, invalid.rule(), invalid.remedy()))
                .orElseGet(() -> new Violation(field, json.getOriginalMessage(), "see the API's text"));
    }

    private static String path(List<JacksonException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
