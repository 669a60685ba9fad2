package corridor.benchmarks.outbox;

import java.util.List;

/** One question that is put to every contender. */
interface Measure {
    /** As typed after {@code --measures}. */
    String name();

    List<Reading> take(Arena arena, Arrivals arrivals, Setting setting) throws Exception;

    /** An answer. */
    record Reading(String measure, double value, String unit, boolean moreIsBetter) {
        static Reading more(String measure, double value, String unit) {
            return new Reading(measure, value, unit, true);
        }

        /** Of what should not happen at all. */
        static Reading count(String measure, long events) {
            return less(measure, (double) events, "events");
        }

        static Reading less(String measure, double value, String unit) {
            return new Reading(measure, value, unit, false);
        }
    }
}
