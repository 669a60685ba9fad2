package corridor.customs.riskmodel;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.targeting.Case;
import corridor.service.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the model in service of each declaration that is lodged. Without one, rules decide alone. */
@Component
public class Scoring {
    private static final Logger LOG = LoggerFactory.getLogger(Scoring.class);

    private final CaseTable cases;
    private final PortModels models;
    private final DecisionLog log;
    private final MeterRegistry meters;
    private final Timer asking;

    Scoring(CaseTable cases, PortModels models, DecisionLog log, MeterRegistry meters) {
        this.cases = cases;
        this.models = models;
        this.log = log;
        this.meters = meters;
        this.asking = Timer.builder("corridor.customs.scoring")
                .description("asking the risk model about one declaration")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /**
     * What was made of a declaration, and not yet on record.
     *
     * @param model in service; null if none was
     * @param score null if none was in service, or it failed
     */
    public record Scored(String declarant, String importer, Known known, String model, RiskScore score) {}

    /** What a score was made from, as it is put on record. */
    record Asked(String modelVersion, Known known) {}

    /**
     * Asks the model in service, and counts the declaration among its parties' from now on.
     *
     * @param importer tax number, or the consignee's name where there is none
     */
    public Scored score(UUID declarationId, String declarant, String importer, List<Case> goods) {
        String key = importer.strip().toUpperCase(Locale.ROOT);
        CaseTable.AtLodging now = cases.lodged(declarationId, declarant, key);
        Known known = new Known(now.declarant(), now.importer(), goods);
        RiskScore score = now.model() == null ? null : ask(now.model(), known);
        return new Scored(declarant, key, known, now.model(), score);
    }

    /** A model that fails keeps nobody from lodging; it is counted, and the declaration says that it was not scored. */
    private RiskScore ask(String version, Known known) {
        PortModel model = models.version(version);
        try {
            return asking.record(() -> model.score(known, version));
        } catch (RuntimeException failure) {
            LOG.error("{} could not score a declaration", version, failure);
            meters.counter("corridor.customs.scoring.failures").increment();
            return null;
        }
    }

    /** Puts it on record, once the lane is chosen. */
    public void keep(UUID declarationId, Instant lodgedAt, Scored scored, boolean drawnAtRandom) {
        cases.keep(declarationId, lodgedAt, scored, drawnAtRandom);
        RiskScore score = scored.score();
        if (score != null) {
            log.add(Decision.about(
                    Ids.next(),
                    declarationId,
                    What.SCORED,
                    By.RULE,
                    new Asked(scored.model(), scored.known()),
                    score,
                    score.reasons().stream().map(RiskScore.Reason::sentence).toArray(String[]::new)));
        }
    }
}
