package corridor.optimizer.planning.berth;

import corridor.optimizer.planning.Complaints;
import corridor.optimizer.quay.QuayProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a task of a request for a quay, if it holds together. */
final class QuayForm {
    private static final int USUAL_STEP = 15;
    private static final int MOST_SECTIONS = 50;
    private static final int MOST_TIDES = 1_000;
    private static final int MOST_MINUTES = 60 * 24 * 30;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Complaints complaints = new Complaints();
    private final BerthRequest request;
    private final BerthRequest.Quay quay;

    private QuayForm(BerthRequest request) {
        this.request = request;
        quay = request.quay();
    }

    static QuayTask task(BerthRequest request) {
        return new QuayForm(request).task();
    }

    private QuayTask task() {
        int step = Objects.requireNonNullElse(request.stepMinutes(), USUAL_STEP);
        List<BerthRequest.Tide> tides = Objects.requireNonNullElse(quay.tides(), List.of());
        complaints.range(step, 1, 1_440, "stepMinutes", "a step lasts a minute to a day");
        complaints.unless(
                request.berths() == null, "berths", "ships lie at berths or along a quay", "leave out one of the two");
        boolean whole = Complaints.all(
                complaints.size(request.ships(), 1, QuayProblem.MOST_SHIPS, "ships", "ships"),
                complaints.size(quay.sections(), 1, MOST_SECTIONS, "quay.sections", "sections"),
                complaints.size(tides, 0, MOST_TIDES, "quay.tides", "tides"),
                complaints.range(quay.cranes(), 1, QuayProblem.MOST_CRANES, "quay.cranes", "a quay has cranes"),
                complaints.unless(quay.closing() != null, "quay.closing", "a time is missing", "send it in UTC"));
        if (whole && sections()) {
            for (int i = 0; i < tides.size(); i++) {
                String at = "quay.tides[" + i + "].";
                complaints.window(tides.get(i).from(), tides.get(i).until(), at, "from", "until");
                complaints.range(
                        tides.get(i).depthCm(), 1, QuayProblem.DEEPEST_CM, at + "depthCm", "a tide is so deep");
            }
            complaints.words(
                    request.ships().stream().map(BerthRequest.Ship::ship).toList(), "ships", ".ship");
            for (int i = 0; i < request.ships().size(); i++) {
                new QuayShip(request.ships().get(i), "ships[" + i + "].", quay, complaints).look();
            }
        }
        complaints.raise();
        QuayTask task = new QuayTask(first(), step, ships(), with(tides), frozen());
        counted(task);
        complaints.raise();
        return task;
    }

    private boolean sections() {
        int end = 0;
        boolean right = true;
        for (int i = 0; i < quay.sections().size() && right; i++) {
            BerthRequest.Section section = quay.sections().get(i);
            String at = "quay.sections[" + i + "].";
            right = Complaints.all(
                            complaints.range(
                                    section.fromM(), 0, QuayProblem.LONGEST_M, at + "fromM", "a place in metres"),
                            complaints.range(section.toM(), 1, QuayProblem.LONGEST_M, at + "toM", "a place in metres"),
                            complaints.range(
                                    section.depthCm(),
                                    1,
                                    QuayProblem.DEEPEST_CM,
                                    at + "depthCm",
                                    "a section is so deep"))
                    && complaints.unless(
                            section.fromM() == end && section.toM() > end,
                            at + "fromM",
                            "each section begins where the one before ends, the first at 0, and reaches forward",
                            "send " + end + ", and more as toM");
            end = right ? section.toM() : 0;
        }
        return right;
    }

    /** Times that are right one by one may still be too far apart for the plan's steps. */
    private void counted(QuayTask task) {
        try {
            QuayProblem problem = task.problem();
            complaints.unless(
                    task.quay().tides().isEmpty() || !problem.tides().isEmpty(),
                    "quay.tides",
                    "no tide comes between the first arrival and the closing, or all are shorter than a step",
                    "send tides of that time, or leave them out if ships may pass at any time");
        } catch (IllegalArgumentException broken) {
            complaints.add(
                    "quay.closing",
                    broken.getMessage() + " (times are counted in steps)",
                    "plan less, or in longer steps");
        }
    }

    private Instant first() {
        List<Instant> all = Stream.concat(
                        request.ships().stream()
                                .flatMap(ship -> Stream.of(
                                        ship.arrival(),
                                        ship.latestDeparture(),
                                        ship.lies() == null ? null : ship.lies().from())),
                        Stream.of(quay.closing()))
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

    private List<BerthRequest.Ship> ships() {
        return request.ships().stream()
                .map(ship -> new BerthRequest.Ship(
                        ship.ship(),
                        ship.arrival(),
                        ship.latestDeparture(),
                        Objects.requireNonNullElse(ship.weight(), 1),
                        null,
                        ship.lengthM(),
                        ship.draughtCm(),
                        ship.craneMinutes(),
                        null))
                .toList();
    }

    private Map<String, BerthRequest.Place> frozen() {
        Map<String, BerthRequest.Place> frozen = new LinkedHashMap<>();
        request.ships().stream()
                .filter(ship -> ship.lies() != null)
                .forEach(ship -> frozen.put(ship.ship(), ship.lies()));
        return frozen;
    }

    private BerthRequest.Quay with(List<BerthRequest.Tide> tides) {
        return new BerthRequest.Quay(quay.sections(), quay.cranes(), tides, quay.closing());
    }

    /** One ship of the request. */
    private record QuayShip(BerthRequest.Ship ship, String at, BerthRequest.Quay quay, Complaints complaints) {
        void look() {
            if (ship.latestDeparture() == null) {
                complaints.unless(ship.arrival() != null, at + "arrival", "a time is missing", "send it in UTC");
            } else {
                complaints.window(ship.arrival(), ship.latestDeparture(), at, "arrival", "latestDeparture");
            }
            complaints.unless(
                    ship.arrival() == null || ship.arrival().isBefore(quay.closing()),
                    at + "arrival",
                    "it arrives when the quay is closed",
                    "send a later closing, or leave the ship out");
            complaints.range(
                    Objects.requireNonNullElse(ship.weight(), 1),
                    1,
                    QuayProblem.GREATEST_WEIGHT,
                    at + "weight",
                    "a ship has a weight");
            complaints.unless(
                    ship.handlingMinutes() == null,
                    at + "handlingMinutes",
                    "along a quay a ship's time goes by its cranes",
                    "send craneMinutes");
            boolean measured = Complaints.all(
                    complaints.range(ship.lengthM(), 1, QuayProblem.LONGEST_M, at + "lengthM", "a ship has a length"),
                    complaints.range(
                            ship.draughtCm(), 1, QuayProblem.DEEPEST_CM, at + "draughtCm", "a ship draws water"));
            if (measured) {
                fits();
            }
            if (cranes() && measured && ship.lies() != null) {
                lies(ship.lies());
            }
        }

        private void fits() {
            int length = quay.sections().getLast().toM();
            complaints.unless(
                    ship.lengthM() <= length,
                    at + "lengthM",
                    "the ship is longer than the quay, which has " + length + " m",
                    "leave it out");
            int deepest = quay.sections().stream()
                    .mapToInt(BerthRequest.Section::depthCm)
                    .max()
                    .orElseThrow();
            complaints.unless(
                    ship.draughtCm() <= deepest,
                    at + "draughtCm",
                    "the quay is " + deepest + " cm deep at most",
                    "lighten it, or leave it out");
        }

        private boolean cranes() {
            if (!complaints.unless(
                    ship.craneMinutes() != null && !ship.craneMinutes().isEmpty(),
                    at + "craneMinutes",
                    "work takes a while",
                    "send how long so many cranes take, by their number")) {
                return false;
            }
            TreeSet<Integer> numbers = new TreeSet<>(ship.craneMinutes().keySet());
            boolean right = true;
            for (Map.Entry<Integer, Integer> time : ship.craneMinutes().entrySet()) {
                boolean ranged = complaints.range(
                        time.getValue(), 1, MOST_MINUTES, at + "craneMinutes." + time.getKey(), "work takes a while");
                right = right && ranged;
            }
            return Complaints.all(
                    right,
                    complaints.unless(
                            numbers.first() >= 1
                                    && numbers.last() <= QuayProblem.MOST_CRANES
                                    && numbers.last() - numbers.first() == numbers.size() - 1,
                            at + "craneMinutes",
                            "numbers of cranes follow each other without a gap, from 1 to " + QuayProblem.MOST_CRANES
                                    + " at most",
                            "send a time for each number between the fewest and the most"),
                    complaints.unless(
                            numbers.first() <= quay.cranes(),
                            at + "craneMinutes",
                            "it needs " + numbers.first() + " cranes at least, and there are " + quay.cranes(),
                            "send times for fewer cranes, or leave it out"));
        }

        private void lies(BerthRequest.Place place) {
            String there = at + "lies.";
            complaints.range(
                    place.positionM(),
                    0,
                    (double) quay.sections().getLast().toM() - ship.lengthM(),
                    there + "positionM",
                    "it lies along the quay");
            complaints.unless(
                    place.cranes() != null && ship.craneMinutes().containsKey(place.cranes()),
                    there + "cranes",
                    "so many cranes are not among its craneMinutes",
                    "send one of " + new TreeSet<>(ship.craneMinutes().keySet()));
            boolean timed = complaints.window(place.from(), place.to(), there, "from", "to");
            complaints.unless(
                    !timed || ship.arrival() == null || !place.from().isBefore(ship.arrival()),
                    there + "from",
                    "it lies there before it arrives",
                    "send the arrival as it was");
        }
    }
}
