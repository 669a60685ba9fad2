package corridor.customs.rulemaking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works at dry-runs as long as there are any. Each step is a transaction, so that whoever comes after a crash goes on where
 * it was, and a cancellation waits for one step at most.
 */
@Component
class DryRunning {
    private static final Logger LOG = LoggerFactory.getLogger(DryRunning.class);

    private final DryRuns runs;

    DryRunning(DryRuns runs) {
        this.runs = runs;
    }

    @Scheduled(fixedDelayString = "${corridor.customs.dry-run-every:PT0.5S}")
    void work() {
        try {
            while (runs.goOn()) {
                // until nothing is left
            }
        } catch (DryRuns.Stuck e) {
            LOG.warn("A dry-run of risk rules cannot go on", e);
            runs.fail(e);
        }
    }
}
