package corridor.tracking.surveillance;

import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/** What is to be learned from. */
record AskForLearning(
        @Schema(description = "legs that ended from then on; 180 days before until if not said")
        Instant from,

        @Schema(description = "legs that ended before then; now if not said, and never in the future")
        Instant until,

        @Schema(
                description = "share of usual legs that may raise an alarm, from 0.001 to 0.2; 0.01 if not said",
                example = "0.01")
        Double falseAlarmRate) {
    private static final Duration BACK = Duration.ofDays(180);
    private static final double USUAL_RATE = 0.01;

    /** The same with what was not said. */
    AskForLearning completed(Instant now) {
        Instant end = until == null ? now : until;
        Instant begin = from == null ? end.minus(BACK) : from;
        double rate = falseAlarmRate == null ? USUAL_RATE : falseAlarmRate;
        if (end.isAfter(now)) {
            throw new InvalidRequest("until", "nothing is learned from what is to come", "leave it out");
        }
        if (!begin.isBefore(end)) {
            throw new InvalidRequest("from", "a time ends after it has begun", "send a from before until");
        }
        if (!(rate >= 0.001 && rate <= 0.2)) {
            throw new InvalidRequest(
                    "falseAlarmRate", "a rate lies between 0.001 and 0.2", "send 0.01, or leave it out");
        }
        return new AskForLearning(begin, end, rate);
    }
}
