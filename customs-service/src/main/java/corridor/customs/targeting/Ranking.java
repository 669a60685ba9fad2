package corridor.customs.targeting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How well scores put the wrong goods first. */
public record Ranking(
        int cases, int wrong, double auc, double precisionAt1, double precisionAt5, double precisionAt10) {

    /** One scored good and what was found. */
    public record Scored(double score, boolean wrong) {}

    /** Ties share their rank in the AUC; at the cut they count in the order given. */
    public static Ranking of(List<Scored> all) {
        Scored[] sorted = all.toArray(Scored[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Scored::score).reversed());
        int wrong = (int) all.stream().filter(Scored::wrong).count();
        return new Ranking(
                sorted.length,
                wrong,
                auc(sorted, wrong),
                precision(sorted, 0.01),
                precision(sorted, 0.05),
                precision(sorted, 0.10));
    }

    /** The chance that a wrong good stands before a right one; NaN where there is none of either. */
    private static double auc(Scored[] sorted, int wrong) {
        double won = 0;
        long rightAbove = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            long wrongHere = 0;
            while (end < sorted.length && sorted[end].score() == sorted[i].score()) {
                wrongHere += sorted[end++].wrong() ? 1 : 0;
            }
            long rightHere = end - i - wrongHere;
            long rightBelow = sorted.length - wrong - rightAbove - rightHere;
            won += wrongHere * (rightBelow + rightHere / 2.0);
            rightAbove += rightHere;
            i = end;
        }
        return won / ((double) wrong * (sorted.length - wrong));
    }

    private static double precision(Scored[] sorted, double share) {
        int cut = Math.max(1, (int) Math.round(sorted.length * share));
        return Arrays.stream(sorted).limit(cut).filter(Scored::wrong).count() / (double) Math.min(cut, sorted.length);
    }
}
