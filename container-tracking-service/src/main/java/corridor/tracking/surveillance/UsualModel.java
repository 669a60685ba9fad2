package corridor.tracking.surveillance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is usual, by phase and likeness, and from when on a leg is strange. The share of like cases as large as a trait is
 * drawn towards that of all cases of the phase, the more the fewer there are of its like. Shares below 1 in 20 are put
 * together by the truncated product (D. V. Zaykin and others, Genetic Epidemiology 22, 2002), weighted by what officers
 * found. The limit is conformal: held-out legs that came later than those learned from are scored likewise, and a leg is
 * strange if few of them scored as much (R. Laxhammar and G. Falkman, Annals of Mathematics and Artificial Intelligence
 * 74, 2015), so that of usual legs no larger share raises an alarm than was wanted.
 *
 * @param ways by phase
 * @param samples by phase, likeness ("" for all) and trait
 * @param weights by trait, 1 at most
 * @param scores of the held-out legs by phase, smallest first
 */
record UsualModel(
        Map<String, UsualWay> ways,
        Map<String, Map<String, Map<Trait, Sample>>> samples,
        Map<Trait, Double> weights,
        Map<String, List<Double>> scores) {
    static final String ALL = "";
    private static final double DRAWN_BY = 10;
    private static final double TRUNCATED_AT = 0.05;

    /**
     * What a trait adds to a score.
     *
     * @param share of like cases that are as large
     * @param of so many like cases
     */
    record Reason(Trait trait, double value, double usual, double share, int of, double adds) {}

    /**
     * How strange a leg is.
     *
     * @param reasons those that add to it, the weightiest first
     */
    record Score(double value, List<Reason> reasons) {}

    Score score(String phase, String likeness, Map<Trait, Double> traits) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, Map<Trait, Sample>> ofPhase = samples.getOrDefault(phase, Map.of());
        traits.forEach((trait, value) -> {
            Sample all = ofPhase.getOrDefault(ALL, Map.of()).get(trait);
            if (all == null) {
                return;
            }
            Sample alike = ofPhase.getOrDefault(likeness, Map.of()).getOrDefault(trait, all);
            double share =
                    (alike.cases() * alike.share(value) + DRAWN_BY * all.share(value)) / (alike.cases() + DRAWN_BY);
            if (share < TRUNCATED_AT) {
                double adds = -Math.log(Math.max(share, 1e-12)) * weights.getOrDefault(trait, 1.0);
                reasons.add(new Reason(trait, value, alike.usual(), share, alike.cases(), adds));
            }
        });
        reasons.sort(Comparator.comparingDouble(Reason::adds).reversed().thenComparing(Reason::trait));
        return new Score(reasons.stream().mapToDouble(Reason::adds).sum(), reasons);
    }

    /** The conformal share: of held-out legs and this one, how many scored as much. 1 where too few were held out. */
    double conformal(String phase, double score) {
        List<Double> held = scores.getOrDefault(phase, List.of());
        long asMuch = held.stream().filter(other -> other >= score).count();
        return (asMuch + 1.0) / (held.size() + 1.0);
    }
}
