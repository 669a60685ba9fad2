package corridor.customs.release;

import corridor.customs.audit.Again;
import corridor.customs.audit.By;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks again whether nothing was missing for a release. The releases' ids are new each time and follow from nothing. */
@Component
class ReleaseAgain implements Again {
    private final JsonMapper json;

    ReleaseAgain(JsonMapper json) {
        this.json = json;
    }

    @Override
    public What what() {
        return What.RELEASED;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        JsonNode inputs = decision.inputs();
        BigDecimal due = inputs.at("/amountDue/amount").asDecimal();
        boolean settled = covers(inputs.path("amountPaid"), due) || covers(inputs.path("amountSecured"), due);
        boolean mayGo =
                !decision.by().equals(By.RULE) || !inputs.path("checkNeeded").booleanValue();
        boolean unheld = inputs.path("activeHolds").intValue() == 0;
        return Map.of("released", settled && mayGo && unheld);
    }

    private static boolean covers(JsonNode money, BigDecimal due) {
        return money.path("amount").asDecimal(BigDecimal.ZERO).compareTo(due) >= 0;
    }

    @Override
    public JsonNode toCompare(DecisionOnRecord decision) {
        return json.valueToTree(Map.of("released", true));
    }
}
