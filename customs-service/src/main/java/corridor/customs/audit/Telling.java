package corridor.customs.audit;

import corridor.customs.risk.LaneReason;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much of a decision is told to whom. Auditors read all of it. */
final class Telling {
    private static final Set<What> OF_TRADERS =
            Set.of(What.PAYMENT_ACCEPTED, What.CANCELLED, What.AMENDED, What.DOCUMENT_ANSWERED, What.APPEAL_LODGED);
    private static final Set<What> OF_WORK = Set.of(What.WORK_ASSIGNED, What.WORK_CLAIMED, What.WORK_RETURNED);
    private static final Set<What> OF_MODELS = Set.of(What.SCORED, What.AUDIT_CHOSEN);

    private Telling() {}

    /** To an officer who must not know yet whose the goods are. */
    static DecisionOnRecord toBlindOfficer(DecisionOnRecord decision) {
        return decision.told(
                decision.by(), null, without(decision.outcome(), LaneReason::tellsName), decision.reasons());
    }

    /** To the declarant: an officer is told as the party he acts for, and of what a model thinks nothing. */
    static DecisionOnRecord toTrader(DecisionOnRecord decision) {
        What what = decision.what();
        boolean ofModel = OF_MODELS.contains(what);
        boolean officers = !decision.by().equals(By.RULE) && !OF_TRADERS.contains(what);
        return decision.told(
                officers ? decision.by().substring(0, decision.by().indexOf('/')) : decision.by(),
                // Why goods are audited is what a model thinks, or that it was a lot, which says the same.
                ofModel || what == What.AUDITED ? null : withoutScore(decision.inputs()),
                ofModel || OF_WORK.contains(what) ? null : without(decision.outcome(), LaneReason::tellsScore),
                ofModel ? List.of() : decision.reasons());
    }

    /** To the declarant: that a decision did not come out the same, but not what a model thought then or thinks now. */
    static Replayed toTrader(Replayed replayed) {
        return new Replayed(
                replayed.declarationId(),
                replayed.same(),
                replayed.decisions().stream()
                        .map(one -> OF_MODELS.contains(one.what())
                                ? one.told(null, null)
                                : one.told(
                                        without(one.onRecord(), LaneReason::tellsScore),
                                        without(one.replayed(), LaneReason::tellsScore)))
                        .toList());
    }

    private static JsonNode withoutScore(JsonNode inputs) {
        if (inputs == null || !inputs.has("modelScore")) {
            return inputs;
        }
        ObjectNode rest = (ObjectNode) inputs.deepCopy();
        rest.remove("modelScore");
        return rest;
    }

    /** Leaves out what rules found where it would tell too much. */
    private static JsonNode without(JsonNode outcome, Predicate<String> tooMuch) {
        if (outcome == null || !outcome.path("reasons").isArray()) {
            return outcome;
        }
        JsonNode rest = outcome.deepCopy();
        for (JsonNode reason : rest.path("reasons")) {
            if (tooMuch.test(reason.path("found").asString(null))) {
                ((ObjectNode) reason).remove("found");
            }
        }
        return rest;
    }
}
