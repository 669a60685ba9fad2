package corridor.service.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON text could not be read, and why, in words of the API and not of the program. */
public final class UnreadableJson {
    private UnreadableJson() {}

    public static Violation explain(JacksonException json) {
        String field = path(json.getPath());
        return ProblemAdvice.brokenRule(json)
                .map(invalid -> new Violation(field, invalid.rule(), invalid.remedy()))
                .orElseGet(() -> explain(field, json));
    }

    private static Violation explain(String field, JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                new Violation(field, "there is no such field", known(unknown.getKnownPropertyIds()));
            case InvalidFormatException odd
            when odd.getTargetType() != null -> WrongForm.of(field, odd.getValue(), odd.getTargetType());
            case MismatchedInputException other
            when other.getTargetType() != null -> WrongForm.of(field, other.getTargetType());
            case InputCoercionException tooGreat -> WrongForm.of(field, tooGreat.getTargetType());
            case StreamReadException broken -> new Violation(field, said(broken), "send JSON");
            default -> new Violation(field, "this does not have the right form", "see the API's text");
        };
    }

    private static String known(Collection<Object> fields) {
        return fields == null || fields.isEmpty()
                ? "leave it out"
                : fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "there are ", ""));
    }

    private static String said(StreamReadException broken) {
        return broken.getLocation() == null
                ? "this is no JSON"
                : "this is no JSON from line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + " on";
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
