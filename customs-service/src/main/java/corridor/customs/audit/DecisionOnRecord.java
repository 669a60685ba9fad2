package corridor.customs.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A decision as it was put on record. */
public record DecisionOnRecord(
        @JsonProperty("decisionId") UUID id,

        @Schema(description = "absent for a hold on a box that nobody has declared")
        UUID declarationId,

        @Schema(description = "absent if it is about the whole declaration")
        ContainerNumber containerNumber,

        What what,

        @Schema(description = "party and name, or 'rule' where a rule alone decided", example = "PK-CUSTOMS/officer")
        String by,

        Instant at,

        @Schema(description = "all that it was made from", type = "object")
        JsonNode inputs,

        @Schema(description = "what was decided", type = "object")
        JsonNode outcome,

        List<String> reasons,

        @Schema(description = "risk rules that were used; absent if none were")
        String ruleSetVersion,

        @Schema(description = "tariff that was used; absent if none was")
        String tariffVersion,

        @Schema(description = "its place in the sealed record; absent in the moments before it is sealed")
        Long sealNumber,

        @Schema(description = "its seal, SHA-256 in hex, which covers every decision before it as well")
        String seal) {
    DecisionOnRecord told(String toldBy, JsonNode toldInputs, JsonNode toldOutcome, List<String> toldReasons) {
        return new DecisionOnRecord(
                id,
                declarationId,
                containerNumber,
                what,
                toldBy,
                at,
                toldInputs,
                toldOutcome,
                toldReasons,
                ruleSetVersion,
                tariffVersion,
                sealNumber,
                seal);
    }
}
