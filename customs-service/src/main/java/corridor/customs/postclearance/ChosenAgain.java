package corridor.customs.postclearance;

import corridor.customs.audit.Again;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Chooses again, by the shares that held then. */
@Component
class ChosenAgain implements Again {
    private final JsonMapper json;

    ChosenAgain(JsonMapper json) {
        this.json = json;
    }

    @Override
    public What what() {
        return What.AUDIT_CHOSEN;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        return Choice.of(json.treeToValue(decision.inputs(), Choice.From.class));
    }
}
