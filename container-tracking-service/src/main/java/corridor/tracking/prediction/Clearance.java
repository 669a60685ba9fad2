package corridor.tracking.prediction;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * How far customs had come with a box at a time.
 *
 * @param state in words
 * @param lane null if none was assigned
 * @param park that it is declared for; null if none
 * @param lastStep when customs last did something; null if it never did
 */
record Clearance(String state, String lane, String park, int holds, int dues, Instant lastStep) {

    static Clearance at(PortVisit visit, Instant at) {
        Set<String> ended = new HashSet<>();
        Set<String> holds = new HashSet<>();
        Set<String> dues = new HashSet<>();
        Set<String> releases = new HashSet<>();
        String lane = null;
        String park = null;
        String state = "not declared";
        Instant last = null;
        for (PortVisit.Step step : visit.steps()) {
            if (step.at().isAfter(at)) {
                break;
            }
            last = step.at();
            switch (step.what()) {
                case DECLARED -> {
                    park = step.of();
                    state = "declared";
                }
                case LANE_ASSIGNED -> {
                    lane = step.of();
                    state = "in its lane";
                }
                case EXAMINED -> state = "examined";
                case HELD -> holds.add(step.of());
                case DUTY_DUE -> dues.add(step.of());
                case RELEASED -> releases.add(step.of());
                case HOLD_LIFTED, DUTY_SETTLED, RELEASE_REVOKED -> ended.add(step.of());
                default -> {
                    // the box moved: nothing to do with customs
                }
            }
        }
        holds.removeAll(ended);
        dues.removeAll(ended);
        releases.removeAll(ended);
        if (!holds.isEmpty()) {
            state = "held";
        } else if (!releases.isEmpty()) {
            state = "released";
        } else if (!dues.isEmpty()) {
            state = "waiting for its duty";
        }
        return new Clearance(state, lane, park, holds.size(), dues.size(), last);
    }
}
