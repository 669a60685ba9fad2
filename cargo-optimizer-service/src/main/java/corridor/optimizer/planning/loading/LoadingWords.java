package corridor.optimizer.planning.loading;

import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingPlan;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.Placement;
import corridor.optimizer.solving.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A plan in the words of a crew, and back. Each box's other turns are tried in its place, all else as it is. */
final class LoadingWords {
    private LoadingWords() {}

    static Loading tell(LoadingTask task, LoadingPlan plan) {
        LoadingProblem problem = task.problem();
        List<Loading.Load> loads = new ArrayList<>();
        int step = 1;
        long room = 0;
        for (LoadingPlan.Load load : plan.loads()) {
            CargoSpace space = problem.spaces().get(load.space());
            room += space.volumeMm3();
            List<Loading.Box> boxes = new ArrayList<>();
            int first = step;
            int standing = problem.standing(load.space()).size();
            for (int i = 0; i < load.sequence().size(); i++) {
                Placement box = load.sequence().get(i);
                boxes.add(new Loading.Box(
                        step++,
                        problem.kinds().get(box.kind()).id(),
                        box.xMm(),
                        box.yMm(),
                        box.zMm(),
                        box.lengthMm(),
                        box.widthMm(),
                        box.heightMm(),
                        below(load.sequence(), box, first),
                        reason(problem, space, load.sequence(), i, i < standing)));
            }
            loads.add(new Loading.Load(space.id(), boxes));
        }
        int[] left = plan.leftBehind(problem);
        return new Loading(
                room == 0 ? 0 : Math.round(10_000.0 * plan.volumeMm3() / room) / 100.0,
                loads,
                IntStream.range(0, left.length)
                        .filter(kind -> left[kind] > 0)
                        .mapToObj(kind ->
                                new Loading.Left(problem.kinds().get(kind).id(), left[kind]))
                        .toList());
    }

    private static List<Integer> below(List<Placement> boxes, Placement box, int first) {
        return IntStream.range(0, boxes.size())
                .filter(other -> lies(box, boxes.get(other)))
                .map(other -> first + other)
                .boxed()
                .toList();
    }

    private static Reason reason(
            LoadingProblem problem, CargoSpace space, List<Placement> boxes, int index, boolean stands) {
        Placement box = boxes.get(index);
        if (stands) {
            return new Reason("It stood there when the plan was asked for.", List.of());
        }
        BoxKind kind = problem.kinds().get(box.kind());
        List<Reason.Alternative> turned = new ArrayList<>();
        for (Turns turn : Turns.of(kind)) {
            if (turn.lengthMm() != box.lengthMm()
                    || turn.widthMm() != box.widthMm()
                    || turn.heightMm() != box.heightMm()) {
                Placement other = new Placement(
                        box.kind(), box.xMm(), box.yMm(), box.zMm(), turn.lengthMm(), turn.widthMm(), turn.heightMm());
                turned.add(alternative(problem, space, boxes, index, other));
            }
        }
        String stop = problem.kinds().stream().anyMatch(each -> each.stop() != kind.stop())
                ? " It is unloaded at stop " + kind.stop() + "."
                : "";
        return new Reason(why(boxes, box) + stop, turned);
    }

    private static String why(List<Placement> boxes, Placement box) {
        if (box.zMm() == 0) {
            return box.xMm() == 0 ? "On the floor, at the front wall." : "On the floor, behind what was loaded before.";
        }
        long below = boxes.stream().filter(other -> lies(box, other)).count();
        return "On " + below + (below == 1 ? " box" : " boxes") + " below it.";
    }

    private static Reason.Alternative alternative(
            LoadingProblem problem, CargoSpace space, List<Placement> boxes, int index, Placement turned) {
        String place = "turned to " + turned.lengthMm() + " x " + turned.widthMm() + " x " + turned.heightMm() + " mm";
        if (turned.xMm() + turned.lengthMm() > space.lengthMm()
                || turned.yMm() + turned.widthMm() > space.widthMm()
                || turned.zMm() + turned.heightMm() > space.heightMm()) {
            return new Reason.Alternative(place, "It would stick out of the space.", null);
        }
        for (int i = 0; i < boxes.size(); i++) {
            Placement other = boxes.get(i);
            if (i != index && meets(turned, other)) {
                return new Reason.Alternative(
                        place,
                        "It would be where box "
                                + problem.kinds().get(other.kind()).id() + " of step " + (i + 1) + " of this space is.",
                        null);
            }
        }
        return new Reason.Alternative(place, "It would fit too, and load no more.", 0L);
    }

    private static boolean meets(Placement a, Placement b) {
        return a.xMm() < b.xMm() + b.lengthMm()
                && b.xMm() < a.xMm() + a.lengthMm()
                && a.yMm() < b.yMm() + b.widthMm()
                && b.yMm() < a.yMm() + a.widthMm()
                && a.zMm() < b.zMm() + b.heightMm()
                && b.zMm() < a.zMm() + a.heightMm();
    }

    private static boolean lies(Placement upper, Placement lower) {
        return lower.zMm() + lower.heightMm() == upper.zMm()
                && upper.xMm() < lower.xMm() + lower.lengthMm()
                && lower.xMm() < upper.xMm() + upper.lengthMm()
                && upper.yMm() < lower.yMm() + lower.widthMm()
                && lower.yMm() < upper.yMm() + upper.widthMm();
    }

    /** Null if a box or a space is named that does not exist. */
    static LoadingPlan plan(LoadingProblem problem, Loading told) {
        List<LoadingPlan.Load> loads = new ArrayList<>();
        for (Loading.Load load : told.loads()) {
            int space = index(problem.spaces().stream().map(CargoSpace::id).toList(), load.space());
            List<Placement> boxes = new ArrayList<>();
            for (Loading.Box box : load.sequence()) {
                int kind = index(problem.kinds().stream().map(BoxKind::id).toList(), box.box());
                boxes.add(new Placement(
                        kind, box.xMm(), box.yMm(), box.zMm(), box.lengthMm(), box.widthMm(), box.heightMm()));
            }
            if (space < 0 || boxes.stream().anyMatch(box -> box.kind() < 0)) {
                return null;
            }
            loads.add(new LoadingPlan.Load(space, boxes));
        }
        return new LoadingPlan(loads);
    }

    private static int index(List<String> names, String name) {
        return names.indexOf(name);
    }
}
