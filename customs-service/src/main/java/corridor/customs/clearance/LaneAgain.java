package corridor.customs.clearance;

import corridor.customs.audit.Again;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import corridor.customs.risk.RiskFacts;
import corridor.customs.risk.RiskRules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the lane again, by the rule set that was used. */
@Component
class LaneAgain implements Again {
    private final RiskRules rules;
    private final JsonMapper json;

    LaneAgain(RiskRules rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @Override
    public What what() {
        return What.LANE_ASSIGNED;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        return rules.decide(json.treeToValue(decision.inputs(), RiskFacts.class), decision.ruleSetVersion());
    }
}
