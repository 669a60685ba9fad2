package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.tracking.container.Phase;
import corridor.tracking.container.What;
import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A box that a sensor or camera saw at the gate, or whose tracker went over the port's border, and nobody told of a move.
 * A camera errs in a character or two: a box with such a number that did pass at that time explains what was read.
 */
@Component
class PassedTheGate implements WatchRule {
    private static final int MISREAD = 2;

    private final GateMoveTable moves;

    PassedTheGate(GateMoveTable moves) {
        this.moves = moves;
    }

    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        List<GateMove> told = GateMove.of(box.history(), box.places());
        for (Reading reading : box.readings()) {
            if (isAtTheGate(reading, box)
                    && box.span().has(reading.at())
                    && !isTold(told, reading.at(), reading.at(), box)
                    && !isMisread(reading, box)) {
                suspicions.add(suspicion(
                        List.of(reading), "at the gate, " + leg(reading.at(), box), "was read at the gate", box));
            }
        }
        Watched.byDevice(box.located()).values().stream()
                .filter(read -> read.getFirst().kind() == Reading.Kind.GPS)
                .forEach(read -> suspicions.addAll(crossings(read, box)));
        return suspicions;
    }

    private static boolean isAtTheGate(Reading reading, Watched box) {
        return reading.kind() == Reading.Kind.GATE
                || (reading.kind() == Reading.Kind.OCR
                        && reading.isLocated()
                        && box.areas()
                                .find(box.settings().gateArea(), reading.at())
                                .filter(gate -> gate.metresOutside(reading.latitude(), reading.longitude()) <= 0)
                                .isPresent());
    }

    private static boolean isTold(List<GateMove> told, Instant from, Instant until, Watched box) {
        Instant earliest = from.minus(box.settings().gateTolerance());
        Instant latest = until.plus(box.settings().gateTolerance());
        return told.stream()
                .anyMatch(move -> !move.at().isBefore(earliest) && !move.at().isAfter(latest));
    }

    private boolean isMisread(Reading reading, Watched box) {
        return moves
                .between(
                        reading.at().minus(box.settings().gateTolerance()),
                        reading.at().plus(box.settings().gateTolerance()))
                .stream()
                .anyMatch(move -> differences(move.container(), box.box().value()) <= MISREAD);
    }

    static int differences(String one, String other) {
        int count = Math.abs(one.length() - other.length());
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    /** Twice on the other side in a row: a single reading there is a slip. */
    private static List<Suspicion> crossings(List<Reading> read, Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        List<GateMove> told = GateMove.of(box.history(), box.places());
        for (int i = 1; i + 1 < read.size(); i++) {
            Reading before = read.get(i - 1);
            Reading after = read.get(i);
            boolean out = (i < 2 || isInside(read.get(i - 2), box))
                    && isInside(before, box)
                    && isOutside(after, box)
                    && isOutside(read.get(i + 1), box);
            boolean in = (i < 2 || isOutside(read.get(i - 2), box))
                    && isOutside(before, box)
                    && isInside(after, box)
                    && isInside(read.get(i + 1), box);
            if ((out || in)
                    && box.span().has(after.at())
                    && isByLand(before, after, box)
                    && !ImpossibleTravel.isImpossible(before, after, box.settings())
                    && !isTold(told, before.at(), after.at(), box)) {
                suspicions.add(suspicion(
                        List.of(before, after, read.get(i + 1)),
                        after.device() + (out ? " out, " : " in, ") + leg(after.at(), box),
                        out ? "went out of the port" : "came into the port",
                        box));
            }
        }
        return suspicions;
    }

    private static boolean isInside(Reading reading, Watched box) {
        return box.port(reading.at())
                .filter(port -> port.metresOutside(reading.latitude(), reading.longitude()) <= 0)
                .isPresent();
    }

    private static boolean isOutside(Reading reading, Watched box) {
        return box.port(reading.at())
                .filter(port -> port.metresOutside(reading.latitude(), reading.longitude())
                        > box.settings().placeToleranceM())
                .isPresent();
    }

    /** Ships come and go by the sea's side. */
    private static boolean isByLand(Reading before, Reading after, Watched box) {
        return box.legs().stream()
                        .filter(leg -> !leg.from().isAfter(after.at())
                                && !leg.until(box.now()).isBefore(before.at()))
                        .allMatch(leg -> leg.phase() != Phase.ON_BOARD
                                && (leg.began().what() != What.DISC
                                        || leg.from().isBefore(before.at())))
                && box.leg(before.at()).isPresent();
    }

    private static String leg(Instant at, Watched box) {
        return box.leg(at).map(Leg::name).orElse("before anything was told");
    }

    private static Suspicion suspicion(List<Reading> readings, String cause, String what, Watched box) {
        Reading reading = readings.get(readings.size() > 1 ? 1 : 0);
        List<Evidence> evidence =
                new ArrayList<>(readings.stream().map(Watched::evidence).toList());
        box.history().facts().stream()
                .filter(fact -> fact.what() == What.GATE_REFUSED
                        && !fact.occurredAt()
                                .isAfter(reading.at().plus(box.settings().gateTolerance()))
                        && !fact.occurredAt()
                                .isBefore(reading.at().minus(box.settings().toldAgain())))
                .forEach(refused -> evidence.add(refused.fact().evidence()));
        return new Suspicion(
                        AlarmRaised.Kind.GATE_MOVE_WITHOUT_TRANSACTION,
                        box.box(),
                        reading.at(),
                        cause,
                        "gate-move-without-transaction 1",
                        box.box() + " " + what + " at " + reading.at() + "; no move through the gate was told within "
                                + box.settings().gateTolerance().toMinutes() + " minutes of it",
                        evidence)
                .ripeAt(reading.at().plus(box.settings().gatePatience()));
    }
}
