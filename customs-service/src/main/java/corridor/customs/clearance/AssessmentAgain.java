package corridor.customs.clearance;

import corridor.customs.assessment.AssessmentInput;
import corridor.customs.assessment.Assessor;
import corridor.customs.audit.Again;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import corridor.customs.tariff.Tariffs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Assesses again, by the edition of the tariff that was used. */
@Component
class AssessmentAgain implements Again {
    private final Tariffs tariffs;
    private final JsonMapper json;

    AssessmentAgain(Tariffs tariffs, JsonMapper json) {
        this.tariffs = tariffs;
        this.json = json;
    }

    @Override
    public What what() {
        return What.ASSESSED;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        return Assessor.assess(
                json.treeToValue(decision.inputs(), AssessmentInput.class), tariffs.edition(decision.tariffVersion()));
    }
}
