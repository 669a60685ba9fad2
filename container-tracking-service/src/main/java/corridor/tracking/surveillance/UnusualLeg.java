package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.tracking.container.Phase;
import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A stay or a leg on the road that is unlike those before it. It is judged by what was learned before it began; the version
 * and the reasons stand in the alarm.
 */
@Component
class UnusualLeg implements WatchRule {
    private static final int MOST_REASONS = 4;

    private final UsualModelTable models;

    UnusualLeg(UsualModelTable models) {
        this.models = models;
    }

    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (Leg leg : box.legs()) {
            boolean ours = leg.ours() && (leg.phase() == Phase.IN_PORT || leg.phase() == Phase.ON_THE_ROAD);
            boolean seenWhole = box.span().has(leg.from());
            if (ours && seenWhole) {
                models.inForce(leg.from())
                        .flatMap(kept -> strange(leg, kept, box))
                        .ifPresent(suspicions::add);
            }
        }
        return suspicions;
    }

    private static Optional<Suspicion> strange(Leg leg, UsualModelTable.Kept kept, Watched box) {
        String phase = leg.phase() == Phase.IN_PORT ? "STAY" : "ROAD";
        Instant until = leg.until(box.now());
        List<Reading> readings = box.readings().stream()
                .filter(reading ->
                        !reading.at().isBefore(leg.from()) && reading.at().isBefore(until))
                .toList();
        Map<Trait, Double> traits = Traits.of(
                phase,
                readings,
                StandsLong.hours(box.history(), leg.from(), until),
                kept.model().ways().getOrDefault(phase, new UsualWay(java.util.Set.of(), java.util.Set.of())));
        UsualModel.Score score = kept.model().score(phase, likeness(phase, leg, box), traits);
        double conformal = kept.model().conformal(phase, score.value());
        if (score.reasons().isEmpty() || conformal > kept.falseAlarmRate()) {
            return Optional.empty();
        }
        return Optional.of(new Suspicion(
                AlarmRaised.Kind.UNUSUAL_READINGS,
                box.box(),
                leg.from(),
                leg.name(),
                "usual-readings " + kept.version(),
                String.format(
                        Locale.ROOT,
                        "%s, %s: unlike those before it, with a score of %.1f that %.4f of usual ones have; %s",
                        box.box(),
                        leg.name(),
                        score.value(),
                        conformal,
                        words(score.reasons())),
                evidence(score.reasons(), leg, kept)));
    }

    static String likeness(String phase, Leg leg, Watched box) {
        return phase.equals("ROAD")
                ? JudgingBoxes.destination(box.history(), leg, box.places())
                : leg.began().what().name();
    }

    private static String words(List<UsualModel.Reason> reasons) {
        return String.join(
                "; ",
                reasons.stream().limit(MOST_REASONS).map(UnusualLeg::words).toList());
    }

    private static String words(UsualModel.Reason reason) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f, usually %.1f, of %d like it a share of %.2g had as much (adds %.1f)",
                reason.trait().words,
                reason.value(),
                reason.usual(),
                reason.of(),
                reason.share(),
                reason.adds());
    }

    /** The weightiest reason comes first: what officers find of the alarm is held for or against it. */
    private static List<Evidence> evidence(List<UsualModel.Reason> reasons, Leg leg, UsualModelTable.Kept kept) {
        List<Evidence> evidence = new ArrayList<>();
        reasons.stream()
                .limit(MOST_REASONS)
                .forEach(reason -> evidence.add(new Evidence(
                        "usual-readings " + kept.version(),
                        Evidence.Kind.DERIVED,
                        reason.trait() + " " + words(reason),
                        null)));
        evidence.add(leg.began().fact().evidence());
        return evidence;
    }
}
