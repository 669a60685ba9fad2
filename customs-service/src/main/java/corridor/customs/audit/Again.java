package corridor.customs.audit;

import tools.jackson.databind.JsonNode;

/** Makes one kind of decision again. A bean of the room that makes such decisions. */
public interface Again {
    /** The kind. */
    What what();

    /**
     * What comes out now, from the inputs on record alone and with the rules, tariff and model of their time. It changes
     * nothing.
     */
    Object decide(DecisionOnRecord decision);

    /** What of the outcome on record follows from the inputs: usually all of it. */
    default JsonNode toCompare(DecisionOnRecord decision) {
        return decision.outcome();
    }
}
