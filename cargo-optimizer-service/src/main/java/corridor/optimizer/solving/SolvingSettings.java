package corridor.optimizer.solving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How plans are worked on.
 *
 * @param threads plans of any length at the same time
 * @param quickThreads plans of the quick lane at the same time, beside them
 * @param quickProcessors processors that plans of the quick lane may keep busy altogether, parts of one too
 * @param quick what may be worked on for so long at most goes into the quick lane
 * @param mostWaiting how many plans may wait; beyond that nobody is promised one
 * @param lease how long after its last sign a solver is taken for dead
 * @param heartbeat how often a solver gives a sign
 * @param lookAround how often to look for work that nobody here was asked for
 * @param grace how long after its time a search is waited for, before it is given up
 */
@ConfigurationProperties("corridor.optimizer.solving")
record SolvingSettings(
        int threads,
        int quickThreads,
        double quickProcessors,
        Duration quick,
        int mostWaiting,
        Duration lease,
        Duration heartbeat,
        Duration lookAround,
        Duration grace) {

    Lane laneFor(Limits limits) {
        return limits.time().compareTo(quick) <= 0 ? Lane.QUICK : Lane.LONG;
    }
}
