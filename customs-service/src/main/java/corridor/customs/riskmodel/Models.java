package corridor.customs.riskmodel;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of the model come and go. A new one goes into service by four eyes; one that was in service before comes back, and
 * the one in service goes, by one officer at once and for a reason: whoever sees a model go wrong must not have to wait.
 */
@Component
@Transactional
class Models {
    private final ModelTable models;
    private final CaseTable cases;
    private final PortModels used;
    private final RiskModelSettings settings;
    private final DecisionLog log;
    private final Clock clock;

    Models(
            ModelTable models,
            CaseTable cases,
            PortModels used,
            RiskModelSettings settings,
            DecisionLog log,
            Clock clock) {
        this.models = models;
        this.cases = cases;
        this.used = used;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** @throws ModelRefused if there is too little to learn from, or another is being trained */
    ModelOnRecord ask(Instant from, long seed, Caller officer) {
        Instant to = clock.instant();
        CaseTable.Count count = cases.count(from, to);
        String found = "%d declarations were examined, %d of them were not as declared."
                .formatted(count.examined(), count.wrong());
        if (count.examined() < settings.leastExamined()) {
            throw ModelRefused.untrainable(
                    found,
                    "a model is trained on " + settings.leastExamined() + " examined declarations at least",
                    "take a longer span, or let the random share and the rules find more first");
        }
        if (count.wrong() < settings.leastWrong() || count.wrong() == count.examined()) {
            throw ModelRefused.untrainable(
                    found,
                    settings.leastWrong() + " of them must have been found not as declared, and not all of them",
                    "take a longer span, or let the random share and the rules find more first");
        }
        return models.ask(By.of(officer), from, to, seed).flatMap(models::find).orElseThrow(ModelRefused::busy);
    }

    ModelOnRecord cancel(String version) {
        ModelOnRecord model = find(version);
        if (!models.cancel(version) && model.state() != State.CANCELLED) {
            throw ModelRefused.state(find(version), "only what is being trained is cancelled", "read the version");
        }
        return find(version);
    }

    ModelOnRecord promote(String version, String reason, Caller officer) {
        ModelOnRecord model = lock(version, State.CANDIDATE, "a candidate is promoted", "reinstate what was retired");
        mustBeAnother(model, officer);
        return inService(model, What.MODEL_PROMOTED, reason, officer);
    }

    ModelOnRecord refuse(String version, String reason, Caller officer) {
        ModelOnRecord model = lock(version, State.CANDIDATE, "a candidate is refused", "retire what is in service");
        models.refuse(version);
        return decided(model, What.MODEL_REFUSED, null, reason, officer);
    }

    ModelOnRecord reinstate(String version, String reason, Caller officer) {
        ModelOnRecord model = lock(
                version, State.RETIRED, "a version that was in service before is reinstated", "promote a candidate");
        return inService(model, What.MODEL_REINSTATED, reason, officer);
    }

    ModelOnRecord retire(String version, String reason, Caller officer) {
        ModelOnRecord model = lock(version, State.ACTIVE, "the version in service is retired", "read which one is");
        models.retireActive();
        return decided(model, What.MODEL_RETIRED, version, reason, officer);
    }

    @Transactional(readOnly = true)
    ModelOnRecord find(String version) {
        return models.find(version).orElseThrow(() -> new NotFound("risk model", version));
    }

    @Transactional(readOnly = true)
    Page<ModelOnRecord> list(Paging paging) {
        return Page.of(
                models.newestFirst(paging), paging, each -> each.version().substring("model-".length()));
    }

    private ModelOnRecord lock(String version, State wanted, String rule, String remedy) {
        models.lock();
        ModelOnRecord model = find(version);
        if (model.state() != wanted) {
            throw ModelRefused.state(model, rule, remedy);
        }
        return model;
    }

    /** The person counts, not the role or the party that he acts for: the subject of the token. */
    private static void mustBeAnother(ModelOnRecord model, Caller officer) {
        String asked = model.askedBy();
        if (asked.substring(asked.indexOf('/') + 1).equals(officer.name())) {
            throw ModelRefused.own(model.version());
        }
    }

    private ModelOnRecord inService(ModelOnRecord model, What what, String reason, Caller officer) {
        used.version(model.version()); // reads it once, so that nothing goes into service that cannot be read
        String before = models.active().orElse(null);
        models.retireActive();
        models.activate(model.version());
        return decided(model, what, before, reason, officer);
    }

    private ModelOnRecord decided(ModelOnRecord model, What what, String before, String reason, Caller officer) {
        models.judged(model.version(), By.of(officer), reason);
        ModelOnRecord now = find(model.version());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("modelVersion", model.version());
        inputs.put("sha256", model.trained().sha256());
        inputs.put("askedBy", model.askedBy());
        inputs.put("measures", model.measures());
        inputs.put("inServiceBefore", before);
        log.add(Decision.about(
                Ids.next(),
                null,
                what,
                By.of(officer),
                inputs,
                Map.of("modelVersion", model.version(), "state", now.state()),
                reason));
        return now;
    }
}
