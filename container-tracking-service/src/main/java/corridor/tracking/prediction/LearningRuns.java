package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.service.problem.NotFound;
import corridor.tracking.container.Histories;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns anew from the port's whole history: every day, and when asked to. One at a time among all instances. */
@Component
class LearningRuns {
    private static final Logger LOG = LoggerFactory.getLogger(LearningRuns.class);
    private static final int BOXES_AT_ONCE = 500;
    private static final double READING = 0.4;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final ModelTable models;
    private final Predictors predictors;
    private final Histories histories;
    private final ExpectedTrucks trucks;
    private final Visits visits;
    private final Places places;
    private final PredictionSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LearningRuns(
            ModelTable models,
            Predictors predictors,
            Histories histories,
            ExpectedTrucks trucks,
            Visits visits,
            Places places,
            PredictionSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.models = models;
        this.predictors = predictors;
        this.histories = histories;
        this.trucks = trucks;
        this.visits = visits;
        this.places = places;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Another run learns from the same: nothing is lost by waiting for it. */
    ModelView ask(String by) {
        return find(models.ask(by));
    }

    /** @throws LearningEnded if it is done or failed; to cancel twice changes nothing */
    ModelView cancel(UUID modelId) {
        models.cancel(modelId);
        ModelView now = find(modelId);
        if (now.status() != ModelView.Status.CANCELLED) {
            throw new LearningEnded(now);
        }
        return now;
    }

    ModelView find(UUID modelId) {
        return models.find(modelId).orElseThrow(() -> new NotFound("prediction model", modelId));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void askWhenDue() {
        if (models.noneSince(clock.instant().minus(settings.learnEvery()))) {
            models.ask("the port's clock");
        }
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void work() {
        Optional<ModelTable.Run> taken;
        try {
            taken = models.take();
        } catch (DuplicateKeyException another) {
            return;
        }
        // On a thread of its own: other things are scheduled, too.
        taken.ifPresent(run ->
                Thread.ofPlatform().name("learning-" + run.modelId()).daemon().start(() -> work(run)));
    }

    private void work(ModelTable.Run run) {
        try {
            learn(run);
        } catch (CancellationException unwanted) {
            LOG.info("Learning {} was given up", run.modelId());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("Learning {} failed", run.modelId(), e);
            models.end(run, ModelView.Status.FAILED, "It failed; the log says why.", null, List.of());
        }
    }

    private void learn(ModelTable.Run run) {
        // As things stood at midnight: who learns twice on one day learns the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.DAYS);
        DoubleConsumer reading = telling(run, "reading histories", 0, READING);
        List<PortVisit> all = read(now.minus(settings.learnFrom()), reading);
        Moments moments = new Moments(Tempo.of(all), places.zone());
        List<Verdict> verdicts = new ArrayList<>();
        Map<Quantity, Learnt> learnt = new EnumMap<>(Quantity.class);
        double share = (1 - READING) / Quantity.values().length;
        for (Quantity quantity : Quantity.values()) {
            DoubleConsumer progress =
                    telling(run, "learning when " + quantity.words(), READING + verdicts.size() * share, share);
            Optional<Learning.Learned> learned =
                    Learning.learn(quantity, moments.of(quantity, all, now), places.zone(), progress);
            verdicts.add(learned.map(each -> {
                        learnt.put(quantity, Learnt.of(each.predictor()));
                        return judge(quantity, each, learnt.get(quantity).sha256());
                    })
                    .orElseGet(() -> Verdict.tooLittle(quantity)));
        }
        transaction.executeWithoutResult(status -> {
            if (models.end(run, ModelView.Status.DONE, null, all.size(), verdicts)) {
                for (Verdict verdict : verdicts) {
                    Learnt version = learnt.get(verdict.quantity());
                    if (version != null) {
                        models.keep(run.modelId(), verdict.quantity(), version, verdict.takesOver());
                    }
                }
            }
        });
    }

    /** By the latest visits, which the new one has not learned from; and the one before, if it began earlier, neither. */
    private Verdict judge(Quantity quantity, Learning.Learned learned, String sha256) {
        Double before = predictors
                .inForce(quantity)
                .map(version -> Score.of(version.predictor(), learned.held()).pinball())
                .orElse(null);
        return Verdict.of(learned.predictor(), learned.score(), before, sha256);
    }

    private List<PortVisit> read(Instant from, DoubleConsumer progress) {
        int boxes = Math.max(1, histories.boxes());
        List<PortVisit> all = new ArrayList<>();
        String after = "";
        for (int done = 0; ; done += BOXES_AT_ONCE) {
            progress.accept(Math.min(1, (double) done / boxes));
            List<ContainerNumber> numbers = histories.after(after, BOXES_AT_ONCE);
            if (numbers.isEmpty()) {
                return all;
            }
            Map<ContainerNumber, List<ExpectedTrucks.Truck>> booked = trucks.of(numbers);
            histories
                    .of(numbers)
                    .forEach((number, history) -> visits.of(number, history, booked.getOrDefault(number, List.of()))
                            .forEach(visit -> {
                                if (visit.arrived() == null || visit.arrived().isAfter(from)) {
                                    all.add(visit);
                                }
                            }));
            after = numbers.getLast().value();
        }
    }

    /** Tells how far a part of the run is, now and then, and ends it if it is not wanted any more. */
    private DoubleConsumer telling(ModelTable.Run run, String doing, double from, double share) {
        long[] last = {0};
        return progress -> {
            long now = System.nanoTime();
            if (last[0] == 0 || now - last[0] > TOLD_EVERY.toNanos()) {
                last[0] = now;
                if (!models.renew(run, from + progress * share, doing)) {
                    throw new CancellationException();
                }
            }
        };
    }
}
