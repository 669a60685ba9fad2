package corridor.customs.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What came out when a declaration's decisions were made again. */
record Replayed(
        UUID declarationId,

        @Schema(description = "true if each came out as it is on record, to the last detail")
        boolean same,

        @Schema(description = "in the order in which they were made")
        List<One> decisions) {

    @Schema(name = "ReplayedDecision")
    record One(
            UUID decisionId,
            What what,

            @Schema(description = "absent for what a person judged: it follows from no rule")
            Boolean same,

            String ruleSetVersion,
            String tariffVersion,

            @Schema(
                    description = "absent if it came out the same, and to declarants where it is of a model",
                    type = "object")
            JsonNode onRecord,

            @Schema(
                    description = "absent if it came out the same, and to declarants where it is of a model",
                    type = "object")
            JsonNode replayed) {

        static One judged(DecisionOnRecord decision) {
            return new One(
                    decision.id(),
                    decision.what(),
                    null,
                    decision.ruleSetVersion(),
                    decision.tariffVersion(),
                    null,
                    null);
        }

        One told(JsonNode toldOnRecord, JsonNode toldReplayed) {
            return new One(decisionId, what, same, ruleSetVersion, tariffVersion, toldOnRecord, toldReplayed);
        }

        static One madeAgain(DecisionOnRecord decision, JsonNode then, JsonNode now) {
            boolean same = then.equals(now);
            return new One(
                    decision.id(),
                    decision.what(),
                    same,
                    decision.ruleSetVersion(),
                    decision.tariffVersion(),
                    same ? null : then,
                    same ? null : now);
        }
    }
}
