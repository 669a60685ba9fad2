package corridor.optimizer.planning.berth;

import corridor.optimizer.berth.BerthPlan;
import corridor.optimizer.berth.BerthProblem;
import corridor.optimizer.solving.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A plan in the words of a harbour master, and back. For each ship the first gap at every other berth is looked for. */
final class BerthWords {
    private static final int CONSIDERED = 3;

    private final BerthTask task;
    private final BerthProblem problem;
    private final BerthPlan plan;

    private BerthWords(BerthTask task, BerthPlan plan) {
        this.task = task;
        this.problem = task.problem();
        this.plan = plan;
    }

    static Berthing tell(BerthTask task, BerthPlan plan) {
        return new BerthWords(task, plan).tell();
    }

    private Berthing tell() {
        List<Berthing.Stay> stays = new ArrayList<>();
        for (BerthPlan.Stay stay : plan.stays().stream()
                .sorted(Comparator.comparingInt(BerthPlan.Stay::start).thenComparingInt(BerthPlan.Stay::berth))
                .toList()) {
            String ship = task.ships().get(stay.ship()).ship();
            stays.add(new Berthing.Stay(
                    stays.size() + 1,
                    ship,
                    task.berths().get(stay.berth()).berth(),
                    null,
                    null,
                    task.at(stay.start()),
                    null,
                    task.at(end(stay)),
                    task.frozen().containsKey(ship) ? null : reason(stay)));
        }
        return new Berthing(stays);
    }

    private Reason reason(BerthPlan.Stay stay) {
        BerthProblem.Ship ship = problem.ships().get(stay.ship());
        int waits = stay.start() - ship.arrival();
        String why = waits == 0
                ? "It begins when it arrives."
                : "It begins " + waits + " steps after it arrives; " + before(stay) + ".";
        List<Reason.Alternative> others = new ArrayList<>();
        for (int berth = 0; berth < problem.berths().size(); berth++) {
            if (berth != stay.berth() && ship.handling().get(berth) != BerthProblem.NOT_ADMITTED) {
                others.add(alternative(stay, ship, berth));
            }
        }
        others.sort(Comparator.comparing((Reason.Alternative other) -> other.cost() == null)
                .thenComparingLong(other -> other.cost() == null ? 0 : other.cost()));
        return new Reason(why, others.subList(0, Math.min(CONSIDERED, others.size())));
    }

    private String before(BerthPlan.Stay stay) {
        return plan.stays().stream()
                .filter(other -> other.berth() == stay.berth() && other.start() < stay.start())
                .max(Comparator.comparingInt(BerthPlan.Stay::start))
                .map(other -> task.ships().get(other.ship()).ship() + " lies there until " + task.at(end(other)))
                .orElse("the berth does not serve before");
    }

    private Reason.Alternative alternative(BerthPlan.Stay stay, BerthProblem.Ship ship, int berth) {
        String name = task.berths().get(berth).berth();
        int handling = ship.handling().get(berth);
        int latest =
                Math.min(ship.latestDeparture(), problem.berths().get(berth).closing());
        int start = Math.max(ship.arrival(), problem.berths().get(berth).opening());
        for (BerthPlan.Stay other : plan.stays().stream()
                .filter(each -> each.berth() == berth)
                .sorted(Comparator.comparingInt(BerthPlan.Stay::start))
                .toList()) {
            if (start + handling > other.start()) {
                start = Math.max(start, end(other));
            }
        }
        if (start + handling > latest) {
            return new Reason.Alternative(name, "No gap there is long enough in time.", null);
        }
        long cost = (long) ship.weight() * (start + handling - end(stay));
        return new Reason.Alternative(
                name,
                "From " + task.at(start) + " until " + task.at(start + handling) + ", all other ships as they are.",
                cost);
    }

    private int end(BerthPlan.Stay stay) {
        return stay.start() + problem.ships().get(stay.ship()).handling().get(stay.berth());
    }

    /** Null if a ship or berth is named that does not exist, or a time is not told as it is. */
    static BerthPlan plan(BerthTask task, Berthing told) {
        List<String> ships = task.ships().stream().map(BerthRequest.Ship::ship).toList();
        List<String> berths =
                task.berths().stream().map(BerthRequest.Berth::berth).toList();
        List<BerthPlan.Stay> stays = new ArrayList<>();
        for (Berthing.Stay stay : told.stays()) {
            int ship = ships.indexOf(stay.ship());
            int berth = berths.indexOf(stay.berth());
            if (ship < 0 || berth < 0) {
                return null;
            }
            int start = task.before(stay.from());
            int handling = task.handling(task.ships().get(ship), stay.berth());
            if (!task.at(start).equals(stay.from())
                    || !task.at(start + handling).equals(stay.to())) {
                return null;
            }
            stays.add(new BerthPlan.Stay(ship, berth, start));
        }
        return new BerthPlan(stays);
    }

    /** The ship's name where the problem says its number, as in "ship 3". */
    static String named(BerthTask task, String sentence) {
        return IntStream.range(0, task.ships().size())
                .map(ship -> task.ships().size() - 1 - ship)
                .boxed()
                .reduce(
                        sentence,
                        (text, ship) -> text.replaceAll(
                                "ship " + ship + "\\b",
                                java.util.regex.Matcher.quoteReplacement(
                                        task.ships().get(ship).ship())),
                        (one, other) -> other);
    }
}
