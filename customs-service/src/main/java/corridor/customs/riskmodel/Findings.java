package corridor.customs.riskmodel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers find, kept for models to learn from and for the parties' past. */
@Component
public class Findings {
    private final CaseTable cases;

    Findings(CaseTable cases) {
        this.cases = cases;
    }

    /**
     * Notes a look at a declaration, in the transaction of whoever looked.
     *
     * @param wrong not as declared
     * @param afterRelease true for an audit of goods that have left
     */
    public void note(UUID declarationId, boolean wrong, Instant at, boolean afterRelease) {
        cases.found(declarationId, wrong, at, afterRelease);
    }

    /** The parties' past is read as the sum of past and news; this keeps the news few. */
    @Scheduled(fixedDelayString = "${corridor.customs.add-up-parties-every:PT10S}")
    @Transactional
    void addUp() {
        while (cases.addUpNews()) {
            // until all of it is added up
        }
    }
}
