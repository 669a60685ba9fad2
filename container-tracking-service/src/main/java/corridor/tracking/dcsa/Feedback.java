package corridor.tracking.dcsa;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** {@code GetEventsError}, {@code PostEventsError} and {@code PostEventsResponse} of Track and Trace 3.0.0 and Port Call 2.0.0. */
@Schema(name = "DcsaFeedback")
public record Feedback(List<FeedbackElement> feedbackElements) {
    private static final int LONGEST = 5000;

    public Feedback {
        feedbackElements = List.copyOf(feedbackElements);
    }

    /** How grave it is. */
    public enum Severity {
        ERROR,
        WARN,
        INFO
    }

    @Schema(name = "DcsaFeedbackElement")
    public record FeedbackElement(Severity severity, String message, String propertyPath) {
        public static FeedbackElement of(Severity severity, Fault fault) {
            String message = fault.message();
            return new FeedbackElement(
                    severity, message.substring(0, Math.min(LONGEST, message.length())), fault.path());
        }
    }

    static Feedback of(List<Fault> faults) {
        return new Feedback(faults.stream()
                .map(fault -> FeedbackElement.of(Severity.ERROR, fault))
                .toList());
    }
}
