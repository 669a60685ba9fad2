package corridor.customs.risk;

import corridor.events.Lane;
import java.math.BigDecimal;
import java.util.List;

/**
 * How closely to look, and why.
 *
 * @param modelVersion the model whose score the rules could ask for; null if none gave one
 * @param draw the lot that this declaration drew, from 0 up to 100: below the set's random percentage it is examined
 *     whatever the rules say
 * @param drawnAtRandom true if the lot chose it; kept apart for honest measurement of the rules
 */
public record LaneDecision(
        Lane lane,
        List<LaneReason> reasons,
        String ruleSetVersion,
        String modelVersion,
        BigDecimal draw,
        boolean drawnAtRandom) {
    public LaneDecision {
        reasons = List.copyOf(reasons);
    }
}
