package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.tracking.container.Phase;
import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A box that by all that was told stands in our port and was seen outside it, or is on its way or at a park and was seen
 * inside. What a tracker read on both sides of the border is no contradiction but a passing of the gate, and judged as one;
 * cameras stand still.
 */
@Component
class OutOfPlace implements WatchRule {
    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        Watched.byDevice(box.located()).values().forEach(read -> {
            boolean moves = read.getFirst().kind() == Reading.Kind.GPS;
            for (int i = 0; i < read.size(); i++) {
                Reading reading = read.get(i);
                if (box.span().has(reading.at()) && (!moves || isAgain(read, i, box))) {
                    contradiction(reading, read, box).ifPresent(suspicions::add);
                }
            }
        });
        return suspicions;
    }

    /** One reading of a tracker may be a slip: two are not. */
    private static boolean isAgain(List<Reading> read, int i, Watched box) {
        return i > 0 && isInside(read.get(i - 1), box).equals(isInside(read.get(i), box));
    }

    private static Optional<Suspicion> contradiction(Reading reading, List<Reading> read, Watched box) {
        Optional<Boolean> inside = isInside(reading, box);
        Optional<Leg> leg = box.leg(reading.at()).filter(each -> isSettled(each, reading.at(), box));
        if (inside.isEmpty() || leg.isEmpty()) {
            return Optional.empty();
        }
        boolean told = leg.get().phase() == Phase.IN_PORT && leg.get().ours();
        boolean away = leg.get().phase() == Phase.AT_PARK || box.isOnTheRoad(leg.get());
        boolean contradicts = told ? !inside.get() : away && inside.get();
        if (!contradicts || (reading.kind() == Reading.Kind.GPS && crossed(read, leg.get(), inside.get(), box))) {
            return Optional.empty();
        }
        String where = inside.get() ? "inside the port" : "outside the port";
        return Optional.of(new Suspicion(
                        AlarmRaised.Kind.SEEN_WHERE_IT_CANNOT_BE,
                        box.box(),
                        reading.at(),
                        reading.device() + " " + where + ", " + leg.get().name(),
                        "out-of-place 1",
                        box.box() + " was read " + where + " at " + reading.at() + "; by all that was told it was "
                                + leg.get().phase() + " since " + leg.get().from(),
                        List.of(
                                Watched.evidence(reading),
                                leg.get().began().fact().evidence()))
                .ripeAt(reading.at().plus(box.settings().gatePatience())));
    }

    /** Empty where no area is drawn, or so near its border that it may be on either side. */
    private static Optional<Boolean> isInside(Reading reading, Watched box) {
        return box.port(reading.at())
                .map(area -> area.metresOutside(reading.latitude(), reading.longitude()))
                .filter(metres -> metres <= 0 || metres > box.settings().placeToleranceM())
                .map(metres -> metres <= 0);
    }

    /** Clocks differ: not while a leg has just begun or is about to end. */
    private static boolean isSettled(Leg leg, Instant at, Watched box) {
        return leg.from().plus(box.settings().gatePatience()).isBefore(at)
                && (leg.ended() == null
                        || leg.ended()
                                .occurredAt()
                                .minus(box.settings().gatePatience())
                                .isAfter(at));
    }

    private static boolean crossed(List<Reading> read, Leg leg, boolean inside, Watched box) {
        return read.stream()
                .filter(reading -> leg.covers(reading.at()))
                .filter(reading -> isSettled(leg, reading.at(), box))
                .anyMatch(reading -> isInside(reading, box).equals(Optional.of(!inside)));
    }
}
