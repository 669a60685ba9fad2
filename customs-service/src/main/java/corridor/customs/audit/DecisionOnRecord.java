package corridor.customs.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    /** As an officer reads it who must not know yet whose the goods are. */
    DecisionOnRecord withoutNames() {
        return new DecisionOnRecord(
                id,
                declarationId,
                containerNumber,
                what,
                by,
                at,
                null,
                outcome,
                reasons,
                ruleSetVersion,
                tariffVersion,
                sealNumber,
                seal);
    }

    /**
     * As the declarant reads it: an officer is told as the party he acts for, and of what a model thinks
     * nothing.
     */
    DecisionOnRecord withoutOfficer() {
        if (what == What.SCORED || what == What.AUDIT_CHOSEN) {
            return new DecisionOnRecord(
                    id,
                    declarationId,
                    containerNumber,
                    what,
                    by,
                    at,
                    null,
                    null,
                    List.of(),
                    ruleSetVersion,
                    tariffVersion,
                    sealNumber,
                    seal);
        }
        boolean officers = !by.equals(By.RULE) && !OF_TRADERS.contains(what);
        return officers
                ? new DecisionOnRecord(
                        id,
                        declarationId,
                        containerNumber,
                        what,
                        by.substring(0, by.indexOf('/')),
                        at,
                        inputs,
                        OF_WORK.contains(what) ? null : outcome,
                        reasons,
                        ruleSetVersion,
                        tariffVersion,
                        sealNumber,
                        seal)
                : OF_WORK.contains(what)
                        ? new DecisionOnRecord(
                                id,
                                declarationId,
                                containerNumber,
                                what,
                                by,
                                at,
                                inputs,
                                null,
                                reasons,
                                ruleSetVersion,
                                tariffVersion,
                                sealNumber,
                                seal)
                        : this;
    }

    private static final Set<What> OF_TRADERS =
            Set.of(What.PAYMENT_ACCEPTED, What.CANCELLED, What.AMENDED, What.DOCUMENT_ANSWERED, What.APPEAL_LODGED);
    private static final Set<What> OF_WORK = Set.of(What.WORK_ASSIGNED, What.WORK_CLAIMED, What.WORK_RETURNED);
}
