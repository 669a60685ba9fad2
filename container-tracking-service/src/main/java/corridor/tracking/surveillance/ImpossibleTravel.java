package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.tracking.position.Earth;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A box that was seen at two places, and could not have come from one to the other in the time between: a number that is
 * on two boxes, or a tracker that is lied to. One alarm for each leg of its way and pair of devices.
 */
@Component
class ImpossibleTravel implements WatchRule {
    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Reading> located = box.located();
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 1; i < located.size(); i++) {
            Reading before = located.get(i - 1);
            Reading after = located.get(i);
            if (box.span().has(after.at()) && isImpossible(before, after, box.settings())) {
                suspicions.add(suspicion(before, after, box));
            }
        }
        return suspicions;
    }

    static boolean isImpossible(Reading before, Reading after, WatchSettings settings) {
        double metres = Earth.metres(before, after) - settings.placeToleranceM();
        Duration between = Duration.between(before.at(), after.at());
        if (!before.device().equals(after.device())) {
            between = between.plus(settings.clocksDiffer());
        }
        return metres > settings.fastestKmh() / 3.6 * between.toMillis() / 1000;
    }

    private static Suspicion suspicion(Reading before, Reading after, Watched box) {
        String devices = String.join(
                " and ",
                Stream.of(before.device(), after.device()).distinct().sorted().toList());
        String leg = box.leg(after.at()).map(Leg::name).orElse("before anything was told");
        return new Suspicion(
                AlarmRaised.Kind.SEEN_WHERE_IT_CANNOT_BE,
                box.box(),
                after.at(),
                devices + ", " + leg,
                "impossible-travel 1",
                box.box() + " was read at " + before.at() + " and at " + after.at() + ", at places "
                        + Math.round(Earth.metres(before, after) / 1000) + " km apart",
                List.of(Watched.evidence(before), Watched.evidence(after)));
    }
}
