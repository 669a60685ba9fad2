package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The control: how often goods of the very same code and mass were wrong. Whatever a model is worth, it must beat this. */
final class LookUp {
    private final Map<String, int[]> seen = new HashMap<>();
    private final double usual;

    LookUp(List<Examined> history) {
        history.forEach(each -> each.goods().forEach(good -> {
            int[] count = seen.computeIfAbsent(key(good.good()), key -> new int[2]);
            count[0]++;
            count[1] += good.wrong() ? 1 : 0;
        }));
        this.usual = history.stream().filter(Examined::wrong).count() / (double) Math.max(1, history.size());
    }

    double score(Known known) {
        return known.goods().stream()
                .mapToDouble(good -> {
                    int[] count = seen.get(key(good));
                    return count == null ? usual : count[1] / (double) count[0];
                })
                .max()
                .orElse(usual);
    }

    private static String key(Case good) {
        return good.hs6() + "|" + good.netMassKg();
    }
}
