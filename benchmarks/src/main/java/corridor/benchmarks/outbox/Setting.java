package corridor.benchmarks.outbox;

import java.io.PrintWriter;
import java.util.Set;

/**
 * What a run is given.
 *
 * @param quick short rounds, for trying things out; the figures are rough
 * @param only names of the contenders to run; empty for all
 * @param measures names of the measures to take; empty for all
 * @param log for what is being done
 */
record Setting(boolean quick, Set<String> only, Set<String> measures, PrintWriter log) {
    void say(String text) {
        log.println(text);
        log.flush();
    }

    /** One of two numbers: the first for a quick run. */
    int quickOr(int quickly, int fully) {
        return quick ? quickly : fully;
    }
}
