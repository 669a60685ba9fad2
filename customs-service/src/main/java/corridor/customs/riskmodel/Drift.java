package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** How declarations have moved away from those that a model was made on, week by week, and whether it still says what is. */
@Schema(name = "RiskModelDrift")
record Drift(
        String version,

        @Schema(description = "an index above this is a notice")
        double threshold,

        List<Week> weeks) {
    Drift {
        weeks = List.copyOf(weeks);
    }

    /** Declarations lodged in one week, from Monday, in UTC. */
    @Schema(name = "RiskModelDriftWeek")
    record Week(
            @Schema(example = "2026-W48") String week,

            @Schema(description = "that this version scored")
            int declarations,

            @Schema(
                    description =
                            "population stability index of the score and of what it rests on; empty where there were"
                                    + " too few declarations")
            List<Index> indices,

            Calibration calibration,

            @Schema(description = "what is past its threshold")
            List<String> notices) {
        Week {
            indices = List.copyOf(indices);
            notices = List.copyOf(notices);
        }
    }

    /** Sum over bands of (now - then) ln(now / then). */
    @Schema(name = "RiskModelDriftIndex")
    record Index(@Schema(example = "price per kilogram") String measure, double value) {}

    /** What was said and what was found among those that the lot chose: nobody's opinion is in them. */
    @Schema(name = "RiskModelCalibration")
    record Calibration(
            int examined,

            @Schema(description = "mean probability; absent if none was examined")
            Double said,

            @Schema(description = "share of wrong ones, with its 95 % interval (Wilson 1927)")
            Share found) {}

    static List<String> notices(List<Index> indices, double threshold, Calibration calibration) {
        List<String> notices = new ArrayList<>();
        for (Index each : indices) {
            if (each.value() > threshold) {
                notices.add("%s has moved: index %s".formatted(each.measure(), each.value()));
            }
        }
        if (calibration.said() != null && !calibration.found().covers(calibration.said())) {
            notices.add("%s of the random share were expected not as declared, and %s were found"
                    .formatted(calibration.said(), calibration.found().rate()));
        }
        return notices;
    }
}
