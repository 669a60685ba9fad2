package corridor.customs.audit;

import corridor.customs.assessment.Assessment;
import corridor.customs.assessment.AssessmentInput;
import corridor.customs.assessment.Assessor;
import corridor.customs.risk.LaneDecision;
import corridor.customs.risk.RiskFacts;
import corridor.customs.risk.RiskRules;
import corridor.customs.tariff.Tariffs;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes decisions again, from the inputs on record and with the rules and the tariff of their time. */
@Component
class Replay {
    private final DecisionLog log;
    private final RiskRules rules;
    private final Tariffs tariffs;
    private final JsonMapper json;

    Replay(DecisionLog log, RiskRules rules, Tariffs tariffs, JsonMapper json) {
        this.log = log;
        this.rules = rules;
        this.tariffs = tariffs;
        this.json = json;
    }

    Replayed replay(UUID declarationId) {
        DecisionOnRecord lane = log.first(declarationId, What.LANE_ASSIGNED);
        DecisionOnRecord assessed = log.first(declarationId, What.ASSESSED);

        LaneDecision laneThen = json.treeToValue(lane.outcome(), LaneDecision.class);
        LaneDecision laneNow = rules.decide(json.treeToValue(lane.inputs(), RiskFacts.class), lane.ruleSetVersion());
        Assessment assessmentThen = json.treeToValue(assessed.outcome(), Assessment.class);
        Assessment assessmentNow = Assessor.assess(
                json.treeToValue(assessed.inputs(), AssessmentInput.class), tariffs.edition(assessed.tariffVersion()));

        boolean sameLane = laneNow.equals(laneThen);
        boolean sameAssessment = assessmentNow.equals(assessmentThen);
        return new Replayed(
                declarationId,
                sameLane && sameAssessment,
                new Replayed.OfLane(sameLane, lane.id(), lane.ruleSetVersion(), laneThen, laneNow),
                new Replayed.OfAssessment(
                        sameAssessment,
                        assessed.id(),
                        assessed.tariffVersion(),
                        assessmentThen.total(),
                        assessmentNow.total()));
    }
}
