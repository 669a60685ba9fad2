package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import corridor.customs.targeting.ExaminedCase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A declaration that an officer has looked at.
 *
 * @param foundAt when it was known
 * @param wrongItems the items that were assessed anew for it; empty if nobody said which
 * @param atRandom true if the lot chose it, and not a rule
 */
record Examined(
        UUID declarationId,
        Instant lodgedAt,
        Instant foundAt,
        Known known,
        boolean wrong,
        Set<Integer> wrongItems,
        boolean atRandom) {

    /** Each of its goods; where nobody said which of them were wrong, all stand for the declaration. */
    Stream<ExaminedCase> goods() {
        List<Case> goods = known.goods();
        return IntStream.range(0, goods.size())
                .mapToObj(
                        i -> new ExaminedCase(goods.get(i), wrong && (wrongItems.isEmpty() || wrongItems.contains(i))));
    }
}
