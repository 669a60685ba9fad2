package corridor.optimizer.solving;

import corridor.service.problem.InvalidRequest;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How long a plan is worked on.
 *
 * @param maxNodes null if there is no limit in units of work
 */
@Schema(name = "LimitsOfPlan")
record Limits(double maxSeconds, Long maxNodes, long seed) {
    private static final double LEAST_SECONDS = 0.01;
    private static final double MOST_SECONDS = 600;
    private static final double USUAL_SECONDS = 10;
    private static final double MILLIS = 1000;

    /** @throws InvalidRequest if a limit is outside its range */
    static Limits of(Asked asked) {
        List<Violation> violations = new ArrayList<>();
        double seconds =
                Objects.requireNonNullElse(asked.maxSeconds(), asked.maxNodes() == null ? USUAL_SECONDS : MOST_SECONDS);
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            violations.add(new Violation(
                    "maxSeconds", "a plan is worked on for 0.01 to 600 seconds", "send a number in that range"));
        }
        if (asked.maxNodes() != null && asked.maxNodes() < 1) {
            violations.add(new Violation("maxNodes", "at least one unit of work", "send 1 or more, or leave it out"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        return new Limits(seconds, asked.maxNodes(), Objects.requireNonNullElse(asked.seed(), 0L));
    }

    Duration time() {
        return Duration.ofMillis(Math.round(maxSeconds * MILLIS));
    }
}
