package corridor.tracking.trackandtrace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** {@code GetEventsError} of 3.0.0. */
@Schema(name = "TrackAndTrace3Error")
record V3Error(List<FeedbackElement> feedbackElements) {
    private static final int LONGEST = 5000;

    @Schema(name = "TrackAndTrace3FeedbackElement")
    record FeedbackElement(String severity, String message) {}

    static V3Error of(List<String> messages) {
        return new V3Error(messages.stream()
                .map(message -> new FeedbackElement("ERROR", message.substring(0, Math.min(LONGEST, message.length()))))
                .toList());
    }
}
