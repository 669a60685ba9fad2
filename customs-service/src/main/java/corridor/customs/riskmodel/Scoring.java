package corridor.customs.riskmodel;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.What;
import corridor.customs.targeting.Case;
import corridor.service.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final MeterRegistry meters;
    private final Timer asking;

    Scoring(CaseTable cases, PortModels models, MeterRegistry meters) {
        this.cases = cases;
        this.models = models;
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
     * A scored declaration that is to be kept.
     *
     * @param atRandom a lot chose it for examination
     */
    public record Kept(UUID declarationId, Instant lodgedAt, Scored scored, boolean atRandom) {}

    /**
     * Reads what declarations of one declarant are to be scored by.
     *
     * @param importers tax numbers, or consignees' names where there are none
     */
    public Pasts pasts(String declarant, Collection<String> importers) {
        return cases.pasts(
                declarant, importers.stream().map(Scoring::key).distinct().toList());
    }

    /** The same for a declaration that is amended: of its parties counts what was known when it was lodged. */
    public Pasts pastsAtLodging(UUID declarationId, String declarant, String importer) {
        Pasts now = pasts(declarant, List.of(importer));
        return cases.known(declarationId)
                .map(then -> now.knowing(key(importer), then))
                .orElse(now);
    }

    private static String key(String importer) {
        return importer.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Asks the model in service, and counts the declaration among its parties' from now on. Asks nothing of the database.
     *
     * @param importer tax number, or the consignee's name where there is none
     */
    public Scored score(Pasts pasts, String importer, List<Case> goods) {
        String key = key(importer);
        Known known = new Known(pasts.ofDeclarant(), pasts.ofImporter(key), goods);
        pasts.count(key);
        RiskScore score = pasts.model() == null ? null : ask(pasts.model(), known);
        return new Scored(pasts.declarant(), key, known, pasts.model(), score);
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

    /** Keeps what was known of declarations and what was made of it, once their lanes are chosen. */
    public void keep(List<Kept> all) {
        cases.keep(all);
    }

    /** A score as a decision, to be put on record; empty if there is none. */
    public static Optional<Decision> decision(UUID declarationId, Scored scored) {
        return Optional.ofNullable(scored.score())
                .map(score -> Decision.about(
                        Ids.next(),
                        declarationId,
                        What.SCORED,
                        By.RULE,
                        new Asked(scored.model(), scored.known()),
                        score,
                        score.reasons().stream().map(RiskScore.Reason::sentence).toArray(String[]::new)));
    }
}
