package corridor.benchmarks.optimizer;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What ours reached on an instance. */
record Result(Instance instance, Answer answer, double seconds, long seed) {
    static final String HEADER = "instance,objective,lower_bound,proven,seconds,seed";
    /** Written where there is no plan. */
    private static final int NO_PLAN = -1;

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%b,%.3f,%d",
                instance.name(),
                number(objective()),
                number(answer.bound()),
                answer.proven(),
                seconds,
                seed);
    }

    double objective() {
        return answer.objective().orElse(NO_PLAN);
    }

    /** Whole numbers without a point, others to three places. */
    static String number(double value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
