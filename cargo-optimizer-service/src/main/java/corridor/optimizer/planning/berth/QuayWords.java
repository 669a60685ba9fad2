package corridor.optimizer.planning.berth;

import corridor.optimizer.quay.QuayPlan;
import corridor.optimizer.quay.QuayPlanCheck;
import corridor.optimizer.quay.QuayProblem;
import corridor.optimizer.solving.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan for a quay in the words of a harbour master, and back. What else was considered for a ship, all others as they are, is
 * judged by the independent check: to come at once, more or fewer cranes, either end of the quay.
 */
final class QuayWords {
    private static final Pattern SHIPS = Pattern.compile("\\bships? (\\d+)(?: and (\\d+))?");
    private static final Pattern STEP = Pattern.compile(" at (\\d+)$");
    private static final int CRANES_CONSIDERED = 2;

    private final QuayTask task;
    private final QuayProblem problem;
    private final QuayPlan plan;

    private QuayWords(QuayTask task, QuayPlan plan) {
        this.task = task;
        this.problem = task.problem();
        this.plan = plan;
    }

    static Berthing tell(QuayTask task, QuayPlan plan) {
        return new QuayWords(task, plan).tell();
    }

    private Berthing tell() {
        List<Berthing.Stay> stays = new ArrayList<>();
        int[] order = IntStream.range(0, plan.stays().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer ship) -> stay(ship).start())
                        .thenComparingInt(ship -> stay(ship).positionM()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int ship : order) {
            QuayPlan.Stay stay = stay(ship);
            String name = task.ships().get(ship).ship();
            stays.add(new Berthing.Stay(
                    stays.size() + 1,
                    name,
                    null,
                    stay.positionM(),
                    stay.cranes(),
                    task.at(stay.start()),
                    task.at(stay.start() + handling(problem, ship, stay.cranes())),
                    task.at(stay.departure()),
                    task.frozen().containsKey(name) ? null : reason(ship, stay)));
        }
        return new Berthing(stays);
    }

    private QuayPlan.Stay stay(int ship) {
        return plan.stays().get(ship);
    }

    private static int handling(QuayProblem problem, int ship, int cranes) {
        QuayProblem.Ship its = problem.ships().get(ship);
        return its.handling().get(cranes - its.fewestCranes());
    }

    private Reason reason(int ship, QuayPlan.Stay stay) {
        QuayProblem.Ship its = problem.ships().get(ship);
        List<Reason.Alternative> others = new ArrayList<>();
        int waits = stay.start() - its.arrival();
        if (waits > 0) {
            others.add(alternative(
                    ship, "at once, in the same place", moved(ship, stay.positionM(), its.arrival(), stay.cranes())));
        }
        IntStream.of(stay.cranes() - 1, stay.cranes() + 1)
                .filter(cranes -> cranes >= its.fewestCranes()
                        && cranes < its.fewestCranes() + its.handling().size())
                .limit(CRANES_CONSIDERED)
                .forEach(cranes -> others.add(alternative(
                        ship, "with " + Berthing.cranes(cranes), moved(ship, stay.positionM(), stay.start(), cranes))));
        IntStream.of(0, problem.lengthM() - its.lengthM())
                .distinct()
                .filter(place -> place != stay.positionM())
                .forEach(place -> others.add(
                        alternative(ship, "at " + place + " m", moved(ship, place, stay.start(), stay.cranes()))));
        int tide = stay.departure() - stay.start() - handling(problem, ship, stay.cranes());
        return new Reason(
                (waits == 0 ? "It makes fast when it arrives." : "It makes fast " + waits + " steps after it arrives.")
                        + (tide > 0 ? " It waits " + tide + " steps for the tide to leave." : ""),
                others);
    }

    /** Leaves as soon as it is done and a tide lets it; if none does, when it is done. */
    private QuayPlan.Stay moved(int ship, int place, int start, int cranes) {
        int done = start + handling(problem, ship, cranes);
        int leaves = IntStream.rangeClosed(done, problem.horizon())
                .filter(time -> problem.tides().isEmpty()
                        || problem.tides().stream()
                                .anyMatch(tide -> tide.from() <= time
                                        && time < tide.until()
                                        && tide.depthCm()
                                                >= problem.ships().get(ship).draughtCm()))
                .findFirst()
                .orElse(done);
        return new QuayPlan.Stay(place, start, cranes, leaves);
    }

    private Reason.Alternative alternative(int ship, String place, QuayPlan.Stay other) {
        List<QuayPlan.Stay> stays = new ArrayList<>(plan.stays());
        stays.set(ship, other);
        return QuayPlanCheck.of(problem, new QuayPlan(stays))
                .fault()
                .map(fault -> new Reason.Alternative(place, "It could not be: " + sentence(task, fault), null))
                .orElseGet(() -> new Reason.Alternative(
                        place,
                        "It would leave at " + task.at(other.departure()) + ", all other ships as they are.",
                        (long) problem.ships().get(ship).weight()
                                * (other.departure() - stay(ship).departure())));
    }

    /** Null if a ship is missing or unknown, or a time is not told as it is. */
    static QuayPlan plan(QuayTask task, Berthing told) {
        QuayProblem problem = task.problem();
        Map<String, Integer> numbers = IntStream.range(0, task.ships().size())
                .boxed()
                .collect(Collectors.toMap(ship -> task.ships().get(ship).ship(), Function.identity()));
        QuayPlan.Stay[] stays = new QuayPlan.Stay[task.ships().size()];
        for (Berthing.Stay stay : told.stays()) {
            Integer ship = numbers.get(stay.ship());
            if (ship == null || stays[ship] != null || stay.positionM() == null || stay.cranes() == null) {
                return null;
            }
            QuayProblem.Ship its = problem.ships().get(ship);
            int more = stay.cranes() - its.fewestCranes();
            int from = task.before(stay.from());
            int to = task.before(stay.to());
            if (more < 0
                    || more >= its.handling().size()
                    || !task.at(from).equals(stay.from())
                    || !task.at(to).equals(stay.to())
                    || !task.at(from + its.handling().get(more)).equals(stay.done())) {
                return null;
            }
            stays[ship] = new QuayPlan.Stay(stay.positionM(), from, stay.cranes(), to);
        }
        return Arrays.asList(stays).contains(null) ? null : new QuayPlan(Arrays.asList(stays));
    }

    /** Ships by their names and steps by their times, where the problem says numbers. */
    static String sentence(QuayTask task, String fault) {
        String timed = STEP.matcher(fault).replaceFirst(step -> " at " + task.at(Integer.parseInt(step.group(1))));
        return SHIPS.matcher(timed)
                        .replaceAll(ships -> Matcher.quoteReplacement(name(task, ships.group(1))
                                + (ships.group(2) == null ? "" : " and " + name(task, ships.group(2)))))
                + ".";
    }

    private static String name(QuayTask task, String number) {
        return task.ships().get(Integer.parseInt(number)).ship();
    }
}
