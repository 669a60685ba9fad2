package corridor.tracking.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one would say who knows only on what occasion it is asked: the quantiles of all that were learned from. Predictions are
 * measured against it.
 *
 * @param hours by the occasion's name, by percent, 0 to 100; for what is announced, after the announced time
 */
record Usual(Map<String, double[]> hours) {
    static Usual of(List<Moment> moments) {
        Map<String, List<Moment>> occasions = new TreeMap<>();
        for (Moment each : moments) {
            occasions
                    .computeIfAbsent(each.occasion().name(), any -> new ArrayList<>())
                    .add(each);
        }
        Map<String, double[]> hours = new TreeMap<>();
        occasions.forEach((occasion, some) -> hours.put(occasion, quantiles(some)));
        return new Usual(hours);
    }

    private static double[] quantiles(List<Moment> moments) {
        boolean[] ended = new boolean[moments.size()];
        double[] values = new double[ended.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = moments.get(i).hasEnded();
            values[i] = moments.get(i).hours();
        }
        Survival all = Survival.of(values, ended);
        double[] quantiles = new double[101];
        for (int p = 0; p <= 100; p++) {
            double value = all.quantile(p / 100.0);
            quantiles[p] = Double.isNaN(value) ? all.values()[all.values().length - 1] : value;
        }
        return quantiles;
    }

    /** NaN for an occasion that was never seen. */
    double hours(Occasion occasion, double p) {
        double[] known = hours.get(occasion.name());
        return known == null ? Double.NaN : known[(int) Math.round(p * 100)];
    }
}
