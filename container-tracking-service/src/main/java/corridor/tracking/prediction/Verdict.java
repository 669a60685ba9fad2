package corridor.tracking.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What learning a quantity came to. */
record Verdict(
        Quantity quantity,

        @Schema(description = "how many visits were learned from; 0 if they were too few to learn from")
        int visits,

        @Schema(description = "begin of the first of them") Instant since,
        @Schema(description = "begin of the last of them") Instant until,

        @Schema(description = "on later visits that were not learned from; losses are in hours")
        Score score,

        @Schema(
                description = "pinball loss in hours of the version in force before, on the same visits; absent if"
                        + " none was")
        Double pinballBefore,

        @Schema(description = "true if this version is the one that predicts from then on")
        boolean takesOver,

        @Schema(description = "SHA-256 of what was learned: the same history teaches the same")
        String sha256,

        String why) {

    static Verdict tooLittle(Quantity quantity) {
        return new Verdict(
                quantity,
                0,
                null,
                null,
                null,
                null,
                false,
                null,
                "Fewer than " + Learning.FEWEST_VISITS + " visits are known of which " + quantity.words()
                        + ", far enough back; the version before, if any, goes on.");
    }

    static Verdict of(Predictor predictor, Score score, Double before, String sha256) {
        boolean better = before == null || score.pinball() <= before;
        String why = before == null
                ? "It is the first."
                : better
                        ? "It lost no more than the version before on the latest visits, and takes over."
                        : "It lost more than the version before on the latest visits, which goes on.";
        return new Verdict(
                predictor.quantity(),
                predictor.visits(),
                predictor.since(),
                predictor.until(),
                score,
                before,
                better,
                sha256,
                why);
    }
}
