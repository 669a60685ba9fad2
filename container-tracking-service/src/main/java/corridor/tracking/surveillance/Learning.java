package corridor.tracking.surveillance;

import corridor.port.ContainerNumber;
import corridor.tracking.position.Reading;
import corridor.tracking.position.ReadingsOfBoxes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Learns what is usual from legs that ended before a time, in the order of their ends: of the first two fifths where boxes
 * go and stop, of the next three tenths how traits are distributed, and of the last three tenths, which were held out, how
 * high a usual leg may score. Nothing serves twice. Legs with an alarm are left out, unless an officer found it false; so
 * are not those that only the detector thought unusual, since else it would think ever more so.
 */
@Component
class Learning {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final double WAYS = 0.4;
    private static final double SAMPLES = 0.7;
    private static final int LEAST_ALIKE = 20;

    private final LearningTable runs;
    private final PhaseTable phases;
    private final ReadingsOfBoxes readings;
    private final UsualModelTable models;
    private final FindingTable findings;
    private final Clock clock;
    private final AtomicBoolean learning = new AtomicBoolean();

    Learning(
            LearningTable runs,
            PhaseTable phases,
            ReadingsOfBoxes readings,
            UsualModelTable models,
            FindingTable findings,
            Clock clock) {
        this.runs = runs;
        this.phases = phases;
        this.readings = readings;
        this.models = models;
        this.findings = findings;
        this.clock = clock;
    }

    /** Too little is known to learn from. */
    private static final class TooLittle extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLittle(String message) {
            super(message, null, false, false);
        }
    }

    @Scheduled(fixedRateString = "PT1S", initialDelayString = "PT5S")
    void look() {
        if (learning.compareAndSet(false, true)) {
            try {
                runs.begin(clock.instant()).ifPresent(this::run);
            } finally {
                learning.set(false);
            }
        }
    }

    private void run(LearningTable.Run run) {
        try {
            learn(run);
        } catch (CancellationException cancelled) {
            runs.end(run.runId(), LearningTable.Status.CANCELLED, null, null, clock.instant());
        } catch (TooLittle little) {
            runs.end(run.runId(), LearningTable.Status.FAILED, little.getMessage(), null, clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("learning {} failed", run.runId(), failure);
            runs.end(run.runId(), LearningTable.Status.FAILED, "the service's own fault", null, clock.instant());
        }
    }

    private void learn(LearningTable.Run run) {
        Map<String, List<PhaseTable.Row>> legs = new HashMap<>();
        for (String phase : List.of("STAY", "ROAD")) {
            List<PhaseTable.Row> ended = new ArrayList<>(phases.ended(phase, run.learnFrom(), run.learnUntil()));
            ended.removeIf(findings::isSuspicious);
            if (ended.size() * (1 - SAMPLES) >= 1 / run.falseAlarmRate()) {
                legs.put(phase, ended);
            }
        }
        if (legs.isEmpty()) {
            throw new TooLittle(String.format(
                    Locale.ROOT,
                    "to promise at most %s false alarms of usual legs, some %.0f stays or legs on the road must have ended"
                            + " in the time without an alarm",
                    run.falseAlarmRate(),
                    Math.ceil(1 / run.falseAlarmRate() / (1 - SAMPLES)) + 1));
        }
        int all = legs.values().stream().mapToInt(List::size).sum();
        Progress progress = new Progress(run, all);
        Map<String, UsualWay> ways = new HashMap<>();
        Map<String, Map<String, Map<Trait, Sample>>> samples = new HashMap<>();
        Map<String, List<Double>> scores = new HashMap<>();
        Map<Trait, Double> weights = findings.weights(run.learnUntil());
        legs.forEach((phase, ended) -> {
            int gone = (int) (ended.size() * WAYS);
            int sampled = (int) (ended.size() * SAMPLES);
            UsualWay.Count count = new UsualWay.Count();
            ended.subList(0, gone).forEach(leg -> count.add(progress.read(leg)));
            ways.put(phase, count.way());
            samples.put(phase, samples(phase, ended.subList(gone, sampled), ways.get(phase), progress));
            UsualModel model = new UsualModel(ways, samples, weights, Map.of());
            List<Double> held = new ArrayList<>();
            ended.subList(sampled, ended.size())
                    .forEach(leg -> held.add(model.score(
                                    phase,
                                    leg.likeness(),
                                    Traits.of(phase, progress.read(leg), leg.hours(), ways.get(phase)))
                            .value()));
            Collections.sort(held);
            scores.put(phase, held);
        });
        int version = models.add(
                run.learnFrom(),
                run.learnUntil(),
                run.falseAlarmRate(),
                all,
                clock.instant(),
                run.askedBy(),
                new UsualModel(ways, samples, weights, scores));
        runs.end(run.runId(), LearningTable.Status.DONE, null, version, clock.instant());
    }

    private static Map<String, Map<Trait, Sample>> samples(
            String phase, List<PhaseTable.Row> legs, UsualWay way, Progress progress) {
        Map<String, Map<Trait, List<Double>>> values = new HashMap<>();
        for (PhaseTable.Row leg : legs) {
            Traits.of(phase, progress.read(leg), leg.hours(), way).forEach((trait, value) -> {
                for (String likeness : List.of(UsualModel.ALL, leg.likeness())) {
                    values.computeIfAbsent(likeness, any -> new HashMap<>())
                            .computeIfAbsent(trait, any -> new ArrayList<>())
                            .add(value);
                }
            });
        }
        Map<String, Map<Trait, Sample>> samples = new HashMap<>();
        values.forEach((likeness, traits) -> traits.forEach((trait, each) -> {
            if (each.size() >= LEAST_ALIKE) {
                samples.computeIfAbsent(likeness, any -> new HashMap<>()).put(trait, Sample.of(each, trait.grain));
            }
        }));
        return samples;
    }

    /** Reads leg after leg, and says how far it is. */
    private final class Progress {
        private final LearningTable.Run run;
        private final int all;
        private int done;

        Progress(LearningTable.Run run, int all) {
            this.run = run;
            this.all = all;
        }

        List<Reading> read(PhaseTable.Row leg) {
            if (done++ % 20 == 0 && !runs.goesOn(run.runId(), done - 1, all, clock.instant())) {
                throw new CancellationException();
            }
            Instant until = leg.until().minusNanos(1000);
            return readings.all(new ContainerNumber(leg.container()), leg.from(), until);
        }
    }
}
