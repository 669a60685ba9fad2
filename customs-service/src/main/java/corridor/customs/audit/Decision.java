package corridor.customs.audit;

import corridor.port.ContainerNumber;
import java.util.List;
import java.util.UUID;

/**
 * A decision about to be put on record.
 *
 * @param id its identifier; assessments and releases are found by it
 * @param declarationId null for a hold on a box that nobody has declared
 * @param containerNumber null if it is about the whole declaration
 * @param by who made it, see {@link By}
 * @param inputs all that it was made from, as a record
 * @param outcome what was decided, as a record
 * @param reasons sentences
 * @param ruleSetVersion risk rules; null if none were asked
 * @param tariffVersion null if no tariff was asked
 */
public record Decision(
        UUID id,
        UUID declarationId,
        ContainerNumber containerNumber,
        What what,
        String by,
        Object inputs,
        Object outcome,
        List<String> reasons,
        String ruleSetVersion,
        String tariffVersion) {
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** About a whole declaration, by no rule set and no tariff. */
    public static Decision about(
            UUID id, UUID declarationId, What what, String by, Object inputs, Object outcome, String... reasons) {
        return new Decision(id, declarationId, null, what, by, inputs, outcome, List.of(reasons), null, null);
    }
}
