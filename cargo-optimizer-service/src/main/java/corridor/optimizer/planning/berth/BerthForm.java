package corridor.optimizer.planning.berth;

import corridor.optimizer.berth.BerthProblem;
import corridor.optimizer.planning.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a task of a request, if it holds together. */
final class BerthForm {
    private static final int USUAL_STEP = 15;
    private static final int MOST_MINUTES = 60 * 24 * 30;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Complaints complaints = new Complaints();
    private final BerthRequest request;

    private BerthForm(BerthRequest request) {
        this.request = request;
    }

    static BerthTask task(BerthRequest request) {
        return new BerthForm(request).task();
    }

    private BerthTask task() {
        int step = Objects.requireNonNullElse(request.stepMinutes(), USUAL_STEP);
        complaints.range(step, 1, 1_440, "stepMinutes", "a step lasts a minute to a day");
        if (Complaints.all(
                complaints.size(request.ships(), 1, BerthProblem.MOST_SHIPS, "ships", "ships"),
                complaints.size(request.berths(), 1, BerthProblem.MOST_BERTHS, "berths", "berths"))) {
            List<String> berths =
                    request.berths().stream().map(BerthRequest.Berth::berth).toList();
            complaints.names(berths, "berths", ".berth");
            complaints.words(
                    request.ships().stream().map(BerthRequest.Ship::ship).toList(), "ships", ".ship");
            for (int i = 0; i < request.berths().size(); i++) {
                BerthRequest.Berth berth = request.berths().get(i);
                complaints.window(berth.opening(), berth.closing(), "berths[" + i + "].", "opening", "closing");
            }
            for (int i = 0; i < request.ships().size(); i++) {
                ship(request.ships().get(i), "ships[" + i + "].", berths);
            }
        }
        complaints.raise();
        BerthTask task = new BerthTask(
                first(),
                step,
                request.ships().stream()
                        .map(ship -> new BerthRequest.Ship(
                                ship.ship(),
                                ship.arrival(),
                                ship.latestDeparture(),
                                Objects.requireNonNullElse(ship.weight(), 1),
                                ship.handlingMinutes(),
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                request.berths(),
                Map.of());
        try {
            task.problem();
        } catch (IllegalArgumentException broken) {
            complaints.add(
                    "ships", broken.getMessage() + " (times are counted in steps)", "send fewer or use longer steps");
        }
        complaints.raise();
        return task;
    }

    private Instant first() {
        List<Instant> all = Stream.concat(
                        request.ships().stream().flatMap(ship -> Stream.of(ship.arrival(), ship.latestDeparture())),
                        request.berths().stream().flatMap(berth -> Stream.of(berth.opening(), berth.closing())))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        complaints.unless(
                Duration.between(all.getFirst(), all.getLast()).compareTo(LONGEST) <= 0,
                "ships",
                "all times of a plan lie within a year",
                "plan for less at a time");
        complaints.raise();
        return all.getFirst();
    }

    private void ship(BerthRequest.Ship ship, String at, List<String> berths) {
        if (ship.latestDeparture() == null) {
            complaints.unless(ship.arrival() != null, at + "arrival", "a time is missing", "send it in UTC");
        } else {
            complaints.window(ship.arrival(), ship.latestDeparture(), at, "arrival", "latestDeparture");
        }
        complaints.unless(
                ship.lengthM() == null
                        && ship.draughtCm() == null
                        && ship.craneMinutes() == null
                        && ship.lies() == null,
                at + "craneMinutes",
                "lengths, draughts, cranes and places matter along a quay, not at berths",
                "leave them out, or send a quay in place of berths");
        complaints.range(
                Objects.requireNonNullElse(ship.weight(), 1),
                1,
                BerthProblem.GREATEST_WEIGHT,
                at + "weight",
                "a ship has a weight");
        boolean said = complaints.unless(
                ship.handlingMinutes() != null && !ship.handlingMinutes().isEmpty(),
                at + "handlingMinutes",
                "a ship can lie at one berth at least",
                "send how long each berth takes, by its name");
        if (said) {
            ship.handlingMinutes().forEach((berth, minutes) -> {
                complaints.unless(
                        berths.contains(berth),
                        at + "handlingMinutes." + berth,
                        "there is no such berth",
                        "send one of " + berths);
                complaints.range(minutes, 1, MOST_MINUTES, at + "handlingMinutes." + berth, "handling takes a while");
            });
        }
    }
}
