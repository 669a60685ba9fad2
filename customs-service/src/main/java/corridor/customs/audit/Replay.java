package corridor.customs.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes decisions again, from the inputs on record and with the rules and the tariff of their time. */
@Component
class Replay {
    private final DecisionLog log;
    private final Map<What, Again> kinds;
    private final JsonMapper json;

    Replay(DecisionLog log, List<Again> kinds, JsonMapper json) {
        this.log = log;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Again::what, Function.identity()));
        this.json = json;
    }

    Replayed replay(UUID declarationId) {
        List<Replayed.One> decisions =
                log.about(declarationId).stream().map(this::again).toList();
        boolean same = decisions.stream().noneMatch(each -> Boolean.FALSE.equals(each.same()));
        return new Replayed(declarationId, same, decisions);
    }

    private Replayed.One again(DecisionOnRecord decision) {
        Again kind = kinds.get(decision.what());
        if (kind == null) {
            return Replayed.One.judged(decision);
        }
        JsonNode then = kind.toCompare(decision);
        // By way of its text, so that both have gone the way that the record goes.
        JsonNode now = json.readTree(json.writeValueAsString(kind.decide(decision)));
        return Replayed.One.madeAgain(decision, then, now);
    }
}
