package corridor.tracking.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a share that the forest says has been worth: on moments later than those it was grown from, the distribution of the shares
 * at which things came about. To be right in p of all cases one asks the forest for the level that was not exceeded in p of these
 * (V. Chernozhukov, K. Wüthrich and Y. Zhu, Distributional conformal prediction, PNAS 118, 2021; as Y. Romano et al.,
 * Conformalized quantile regression, NeurIPS 2019, does by shifting the value). What had not come about counts as larger.
 *
 * @param overall level by percent, 0 to 100
 * @param byKind the same for moments of one kind of which there were many
 */
record Levels(double[] overall, Map<String, double[]> byKind) {
    private static final int MANY = 400;

    /** What the forest said of one moment. */
    record Said(String kind, double share, boolean ended) {}

    /** Nothing is known: what the forest says is taken as it is. */
    static Levels plain() {
        double[] levels = new double[101];
        for (int p = 0; p <= 100; p++) {
            levels[p] = p / 100.0;
        }
        return new Levels(levels, Map.of());
    }

    static Levels of(List<Said> said) {
        Map<String, List<Said>> kinds = new TreeMap<>();
        said.forEach(each ->
                kinds.computeIfAbsent(each.kind(), any -> new ArrayList<>()).add(each));
        Map<String, double[]> byKind = new TreeMap<>();
        kinds.forEach((kind, some) -> {
            if (some.size() >= MANY) {
                byKind.put(kind, levels(some));
            }
        });
        return new Levels(said.isEmpty() ? plain().overall() : levels(said), byKind);
    }

    private static double[] levels(List<Said> said) {
        double[] shares = said.stream().mapToDouble(Said::share).toArray();
        boolean[] ended = new boolean[shares.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = said.get(i).ended();
        }
        Survival worth = Survival.of(shares, ended);
        double[] levels = new double[101];
        for (int p = 1; p < 100; p++) {
            double wanted = Math.min(1, p / 100.0 * (1 + 1.0 / shares.length));
            double level = worth.quantile(wanted);
            levels[p] = Double.isNaN(level) ? 1 : level;
        }
        levels[100] = 1;
        return levels;
    }

    /** The share to ask the forest for. */
    double of(String kind, double p) {
        double[] levels = byKind.getOrDefault(kind, overall);
        int below = (int) Math.min(99, Math.floor(p * 100));
        double part = p * 100 - below;
        return levels[below] + part * (levels[below + 1] - levels[below]);
    }
}
