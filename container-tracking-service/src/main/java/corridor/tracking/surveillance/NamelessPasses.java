package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What gate sensors saw pass without a name: each passing needs a move through the gate that was told, and a move explains
 * one passing. Passings are given the earliest move that is near enough and left over, in the order of time, which leaves as
 * few unexplained as can be (the greedy matching of intervals of equal length). Judged day by day, in UTC; what was told
 * about midnight may explain on either side of it.
 */
@Component
class NamelessPasses {
    private static final String PREFIX = "gate of ";

    private final GateMoveTable table;
    private final WatchSettings settings;

    NamelessPasses(GateMoveTable table, WatchSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** By which a day is watched. */
    static String subject(Instant at) {
        return PREFIX + at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The day that is watched by this name; empty if it is a box. */
    static Optional<Watched.Span> day(String subject) {
        try {
            if (!subject.startsWith(PREFIX)) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.parse(subject.substring(PREFIX.length()));
            return Optional.of(new Watched.Span(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<Suspicion> suspicions(Watched.Span day) {
        List<GateMove> left = new ArrayList<>(table.between(
                day.from().minus(settings.gateTolerance()), day.until().plus(settings.gateTolerance())));
        List<Suspicion> suspicions = new ArrayList<>();
        Map<String, Instant> passing = new HashMap<>();
        for (GateMoveTable.Pass pass : table.passes(day.from(), day.until())) {
            Instant before = passing.put(pass.device(), pass.at());
            if (before != null && Duration.between(before, pass.at()).compareTo(settings.onePass()) <= 0) {
                continue;
            }
            Optional<GateMove> told = left.stream()
                    .filter(move ->
                            Duration.between(move.at(), pass.at()).abs().compareTo(settings.gateTolerance()) <= 0)
                    .findFirst();
            told.ifPresentOrElse(left::remove, () -> suspicions.add(suspicion(pass)));
        }
        return suspicions;
    }

    private Suspicion suspicion(GateMoveTable.Pass pass) {
        return new Suspicion(
                AlarmRaised.Kind.GATE_MOVE_WITHOUT_TRANSACTION,
                pass.device(),
                null,
                pass.at(),
                null,
                pass.at().plus(settings.gatePatience()),
                "pass at " + pass.at(),
                "gate-move-without-transaction 1",
                pass.device() + " saw something pass at " + pass.at() + "; of the moves through the gate that were told"
                        + " within " + settings.gateTolerance().toMinutes() + " minutes of it none is left over for it",
                List.of(new Evidence(pass.device(), Evidence.Kind.SENSOR, "GATE reading of " + pass.at(), null)));
    }
}
