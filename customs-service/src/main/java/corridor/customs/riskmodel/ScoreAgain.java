package corridor.customs.riskmodel;

import corridor.customs.audit.Again;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scores again, by the version that was asked then, whichever is in service now. */
@Component
class ScoreAgain implements Again {
    private final PortModels models;
    private final JsonMapper json;

    ScoreAgain(PortModels models, JsonMapper json) {
        this.models = models;
        this.json = json;
    }

    @Override
    public What what() {
        return What.SCORED;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        Scoring.Asked asked = json.treeToValue(decision.inputs(), Scoring.Asked.class);
        return models.version(asked.modelVersion()).score(asked.known(), asked.modelVersion());
    }
}
