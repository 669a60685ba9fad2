package corridor.customs.payment;

import corridor.customs.audit.Again;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks again whether a payment was exactly what was due. Its id is new each time and follows from nothing. */
@Component
class PaymentAgain implements Again {
    private final JsonMapper json;

    PaymentAgain(JsonMapper json) {
        this.json = json;
    }

    @Override
    public What what() {
        return What.PAYMENT_ACCEPTED;
    }

    @Override
    public Object decide(DecisionOnRecord decision) {
        JsonNode inputs = decision.inputs();
        // What was due was not among the inputs at first: then the outcome has it.
        BigDecimal due = inputs.has("amountDue")
                ? inputs.path("amountDue").asDecimal()
                : decision.outcome().at("/amountPaid/amount").asDecimal();
        return Map.of("accepted", inputs.path("amount").asDecimal().compareTo(due) == 0);
    }

    @Override
    public JsonNode toCompare(DecisionOnRecord decision) {
        return json.valueToTree(Map.of("accepted", true));
    }
}
