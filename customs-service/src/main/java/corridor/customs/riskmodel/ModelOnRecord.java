package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A version of the model, from the wish for it on. */
@Schema(name = "RiskModel")
record ModelOnRecord(
        @Schema(example = "model-7") String version,
        State state,

        @Schema(description = "of its training, in percent") int progressPercent,

        String askedBy,
        Instant askedAt,

        @Schema(description = "only declarations lodged since; absent for all")
        Instant from,

        @Schema(description = "nothing that was lodged or found since is in it")
        Instant to,

        long seed,
        Instant finishedAt,

        @Schema(description = "why it was refused or failed; absent otherwise")
        String because,

        Trained trained,
        Measures measures,
        Judged judged,
        Instant activeSince,
        Instant retiredAt,

        @Schema(description = "what has moved past its threshold since it was made; absent if nothing has")
        DriftNotice drift) {

    /** What it was trained on. */
    @Schema(name = "RiskModelTraining")
    record Trained(
            int declarations,

            @Schema(description = "found not as declared") int wrong,

            @Schema(description = "of the declarations, by lot: they alone tell how many are wrong among all")
            int atRandom,

            Instant firstLodgedAt,
            Instant lastLodgedAt,
            @Schema(description = "of its bytes, in hex") String sha256) {}

    /** Who decided about it last. */
    @Schema(name = "RiskModelJudgement")
    record Judged(String by, Instant at, String reason) {}

    /** What has moved, in the last week that could be judged. */
    @Schema(name = "RiskModelDriftNotice")
    record DriftNotice(String week, java.util.List<String> moved) {
        DriftNotice {
            moved = java.util.List.copyOf(moved);
        }
    }
}
