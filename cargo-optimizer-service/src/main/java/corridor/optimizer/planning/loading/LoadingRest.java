package corridor.optimizer.planning.loading;

import corridor.optimizer.solving.PlanRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of a plan when a crew has put in some of its boxes: spaces that are loaded as planned are left alone, and in
 * one that is loaded in part what stands stays.
 */
final class LoadingRest {
    private final LoadingTask task;
    private final List<LoadingRequest.Space> spaces;
    private final List<LoadingTask.Begun> begun = new ArrayList<>();
    private int standing;
    /** Boxes in spaces that are left alone. */
    private final Map<String, Integer> gone = new HashMap<>();

    private LoadingRest(LoadingTask task) {
        this.task = task;
        spaces = new ArrayList<>(task.spaces());
    }

    /** @param executed how many of the plan's steps were carried out, those before it was asked for among them */
    static LoadingTask of(LoadingTask task, Loading told, Integer executed) {
        int steps =
                told.loads().stream().mapToInt(load -> load.sequence().size()).sum();
        int before = task.begun().stream().mapToInt(LoadingTask.Begun::standing).sum();
        if (executed == null || executed < before || executed > steps) {
            throw PlanRefused.offCourse(
                    "The plan has " + steps + " boxes"
                            + (before == 0 ? "." : ", of which " + before + " stood when it was asked for."),
                    "what was carried out are the first steps of the plan",
                    "send how many boxes stand, " + before + " to " + steps);
        }
        LoadingRest rest = new LoadingRest(task);
        int left = executed;
        for (Loading.Load load : told.loads()) {
            int here = Math.min(left, load.sequence().size());
            rest.loaded(load, here);
            left -= here;
        }
        return rest.task();
    }

    /** So many boxes of a load have been put in. */
    private void loaded(Loading.Load load, int boxes) {
        LoadingRequest.Space space = spaces.stream()
                .filter(each -> each.space().equals(load.space()))
                .findFirst()
                .orElseThrow();
        if (boxes == load.sequence().size()) {
            spaces.remove(space);
            load.sequence().forEach(box -> gone.merge(box.box(), 1, Integer::sum));
            return;
        }
        if (boxes > 0) {
            // What stands are the first steps of the next plan, too.
            spaces.remove(space);
            spaces.addFirst(space);
        }
        standing += boxes;
        begun.add(new LoadingTask.Begun(
                load.space(), load.sequence().stream().map(LoadingRest::place).toList(), boxes));
    }

    private static LoadingTask.Place place(Loading.Box box) {
        return new LoadingTask.Place(
                box.box(), box.xMm(), box.yMm(), box.zMm(), box.lengthMm(), box.widthMm(), box.heightMm());
    }

    private LoadingTask task() {
        List<LoadingRequest.Kind> boxes = new ArrayList<>();
        int left = -standing;
        for (LoadingRequest.Kind kind : task.boxes()) {
            int count = (kind.count() == null ? 1 : kind.count()) - gone.getOrDefault(kind.box(), 0);
            left += count;
            if (count > 0) {
                boxes.add(new LoadingRequest.Kind(
                        kind.box(),
                        kind.lengthMm(),
                        kind.widthMm(),
                        kind.heightMm(),
                        kind.upright(),
                        kind.massKg(),
                        kind.bearsKg(),
                        kind.stop(),
                        count));
            }
        }
        if (spaces.isEmpty() || left == 0) {
            throw PlanRefused.offCourse(
                    "Nothing is left to load, or nothing to load it into.",
                    "something is left to plan",
                    "ask for a new plan with more spaces");
        }
        return new LoadingTask(spaces, boxes, task.fullSupport(), task.fromTheDoor(), begun);
    }
}
