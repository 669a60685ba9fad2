package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import java.util.List;

/** All that a model is told of a declaration: its goods, and the past of its parties. Nothing that was learned after lodging. */
public record Known(PartyPast declarant, PartyPast importer, List<Case> goods) {
    public Known {
        goods = List.copyOf(goods);
    }
}
