package corridor.tracking.prediction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a share that the forest says has been worth: on moments later than those it was grown from, the distribution of the shares
 * at which things came about. To be right in p of all cases one asks the forest for the level that was not exceeded in p of these
 * (V. Chernozhukov, K. Wüthrich and Y. Zhu, Distributional conformal prediction, PNAS 118, 2021; as Y. Romano et al.,
 * Conformalized quantile regression, NeurIPS 2019, does by shifting the value). What had not come about counts as larger. Late
 * moments count for more than early ones, so that the levels follow a port that changes (R. F. Barber et al., Conformal
 * prediction beyond exchangeability, Annals of Statistics 51, 2023).
 *
 * @param overall level by percent, 0 to 100
 * @param byKind the same for moments of one kind of which there were many
 */
record Levels(double[] overall, Map<String, double[]> byKind) {
    private static final int MANY = 400;
    /** A moment counts half as much as one that so many came after. */
    private static final double HALVED_BY = 2_000;

    /** What the forest said of one moment. */
    record Said(String kind, Instant at, double share, boolean ended) {}

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
        double[] weights = weights(said);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ended.length; i++) {
            ended[i] = said.get(i).ended();
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        double worthOf = sum * sum / squares;
        Survival worth = Survival.of(shares, ended, weights);
        double[] levels = new double[101];
        for (int p = 1; p < 100; p++) {
            double wanted = Math.min(1, p / 100.0 * (1 + 1 / worthOf));
            double level = worth.quantile(wanted);
            levels[p] = Double.isNaN(level) ? 1 : level;
        }
        levels[100] = 1;
        return levels;
    }

    private static double[] weights(List<Said> said) {
        Integer[] latestFirst = IntStream.range(0, said.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                latestFirst,
                Comparator.comparing((Integer i) -> said.get(i).at()).reversed());
        double[] weights = new double[latestFirst.length];
        for (int later = 0; later < weights.length; later++) {
            weights[latestFirst[later]] = Math.pow(0.5, later / HALVED_BY);
        }
        return weights;
    }

    /** The share to ask the forest for. */
    double of(String kind, double p) {
        double[] levels = byKind.getOrDefault(kind, overall);
        int below = (int) Math.min(99, Math.floor(p * 100));
        double part = p * 100 - below;
        return levels[below] + part * (levels[below + 1] - levels[below]);
    }
}
