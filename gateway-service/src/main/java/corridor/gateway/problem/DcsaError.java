package corridor.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refusal in the words of the standard whose path was asked for: DCSA Track &amp; Trace or Port Call. Partners' programs read no other.
 *
 * @param version as the header API-Version says it in every answer
 */
record DcsaError(String version, Object body) {
    static final String HEADER = "API-Version";

    /** As 2.2.0 has it. */
    record Two(
            String httpMethod,
            String requestUri,
            List<Fault> errors,
            int statusCode,
            String statusCodeText,
            String errorDateTime) {}

    /** One thing that was wrong. */
    record Fault(String reason, String message) {}

    /** As Track and Trace 3.0.0 and Port Call 2.0.0 have it. */
    record Feedback(List<FeedbackElement> feedbackElements) {}

    record FeedbackElement(String severity, String message) {}

    /** Empty at every other path. */
    static Optional<DcsaError> of(HttpServletRequest request, String path, Refusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (path.startsWith("/dcsa/tnt/v2/")) {
            return Optional.of(new DcsaError(
                    "2.2.0",
                    new Two(
                            request.getMethod(),
                            path,
                            List.of(new Fault(refusal.slug(), message)),
                            refusal.status().value(),
                            refusal.status().getReasonPhrase(),
                            Instant.now().toString())));
        }
        String version =
                path.startsWith("/dcsa/tnt/v3/") ? "3.0.0" : path.startsWith("/dcsa/port-call/v2/") ? "2.0.0" : null;
        return Optional.ofNullable(version)
                .map(told -> new DcsaError(told, new Feedback(List.of(new FeedbackElement("ERROR", message)))));
    }
}
