package corridor.benchmarks.optimizer;

import java.util.Locale;

/**
 * What ours reached on an instance.
 *
 * @param objective relocations of the best plan; -1 if none was found
 * @param proven no plan can be better
 */
record Result(String instance, int objective, int lowerBound, boolean proven, double seconds, long seed) {
    static final String HEADER = "instance,objective,lower_bound,proven,seconds,seed";

    String line() {
        return String.format(
                Locale.ROOT, "%s,%d,%d,%b,%.3f,%d", instance, objective, lowerBound, proven, seconds, seed);
    }

    /** As a {@link Reference} knows the instance. */
    String key() {
        int dot = instance.lastIndexOf('.');
        return dot > 0 ? instance.substring(0, dot) : instance;
    }
}
