package corridor.customs.riskmodel;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.service.time.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trains one version, and puts on record what came of it. No transaction is open while it learns. */
@Component
class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    /** What has brought down so many is not tried again. */
    private static final int ATTEMPTS = 3;

    private final TrainingTable trainings;
    private final ModelTable models;
    private final PortModels used;
    private final CaseTable cases;
    private final DecisionLog log;
    private final TransactionTemplate transaction;

    TrainingRun(
            TrainingTable trainings,
            ModelTable models,
            PortModels used,
            CaseTable cases,
            DecisionLog log,
            TransactionTemplate transaction) {
        this.trainings = trainings;
        this.models = models;
        this.used = used;
        this.cases = cases;
        this.log = log;
        this.transaction = transaction;
    }

    /** Thrown out of the learning by who is not wanted any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** @throws Stopped if {@code progress} throws it */
    void train(TrainingTable.Lease lease, DoubleConsumer progress) {
        if (lease.attempt() > ATTEMPTS) {
            trainings.end(lease, State.FAILED, "It was begun " + ATTEMPTS + " times, and broke off each time.");
            return;
        }
        try {
            List<Examined> history = cases.examined(lease.from(), lease.to());
            Learning learning = new Learning(history, cases.lodged(lease.from(), lease.to()), lease.seed(), progress);
            Learning.Learned learned = learning.learn(rival());
            transaction.executeWithoutResult(status -> record(lease, history, learned));
        } catch (NothingToLearn why) {
            trainings.end(lease, State.REFUSED, "Nothing could be learned: " + why.getMessage() + ".");
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("The training of {} failed", lease.version(), failure);
            trainings.end(lease, State.FAILED, "The training failed, for a reason that is ours.");
        }
    }

    private Learning.Rival rival() {
        Optional<ModelOnRecord> active = models.active().flatMap(models::find);
        return active.map(model -> new Learning.Rival(model.version(), used.version(model.version()), model.to()))
                .orElse(null);
    }

    private void record(TrainingTable.Lease lease, List<Examined> history, Learning.Learned learned) {
        if (!trainings.end(lease, history, learned)) {
            return;
        }
        ModelOnRecord model = models.find(lease.version()).orElseThrow();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("askedBy", model.askedBy());
        inputs.put("from", lease.from());
        inputs.put("to", lease.to());
        inputs.put("seed", lease.seed());
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("modelVersion", model.version());
        outcome.put("trained", model.trained());
        outcome.put("measures", model.measures());
        log.add(Decision.about(
                Ids.next(),
                null,
                What.MODEL_TRAINED,
                By.RULE,
                inputs,
                outcome,
                "Trained on %d examined declarations; it waits for an officer."
                        .formatted(model.trained().declarations())));
    }
}
