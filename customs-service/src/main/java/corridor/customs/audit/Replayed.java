package corridor.customs.audit;

import corridor.customs.risk.LaneDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;

/** What came out when a declaration's decisions were made again. */
record Replayed(
        UUID declarationId,

        @Schema(description = "true if lane and assessment came out as they are on record, to the last detail")
        boolean same,

        OfLane lane,
        OfAssessment assessment) {

    record OfLane(boolean same, UUID decisionId, String ruleSetVersion, LaneDecision onRecord, LaneDecision replayed) {}

    @Schema(description = "all lines are compared; the totals are shown")
    record OfAssessment(
            boolean same, UUID decisionId, String tariffVersion, BigDecimal totalOnRecord, BigDecimal totalReplayed) {}
}
