package corridor.optimizer.stowage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the plan would be worth if one box stood on top of another stack, all else as it is. */
public final class Elsewhere {
    private Elsewhere() {}

    /**
     * One stack for one box.
     *
     * @param worse how much worse the plan would be, in its objective; below 0 if better, which only a rule can forbid
     * @param allowed false if a rule would be broken
     */
    public record Place(int stack, long worse, boolean allowed) {}

    /**
     * The best places for each box that is loaded, the allowed first; none for those on board.
     *
     * @param most how many for each
     */
    public static List<List<Place>> of(StowageProblem problem, StowagePlan plan, int most) {
        Stowed stowed = new Stowed(problem);
        stowed.restore(plan.stacks().stream()
                .map(stack -> stack.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
        long objective = stowed.objective();
        List<List<Place>> places = new ArrayList<>();
        problem.boxes().forEach(box -> places.add(List.of()));
        for (int from = 0; from < plan.stacks().size(); from++) {
            int[] before = stowed.in(from);
            for (int tier = 0; tier < before.length; tier++) {
                int box = before[tier];
                if (!problem.boxes().get(box).isOnBoard()) {
                    stowed.set(from, Stowed.without(before, tier));
                    places.set(box, places(stowed, problem, box, from, objective, most));
                    stowed.set(from, before);
                }
            }
        }
        return places;
    }

    private static List<Place> places(
            Stowed stowed, StowageProblem problem, int box, int from, long objective, int most) {
        List<Place> places = new ArrayList<>();
        for (int stack = 0; stack < problem.stacks().size(); stack++) {
            if (stack != from && stowed.isOpenTo(stack, box)) {
                int[] there = stowed.in(stack);
                stowed.set(stack, Stowed.with(there, there.length, box));
                places.add(new Place(stack, stowed.objective() - objective, stowed.faults() == 0));
                stowed.set(stack, there);
            }
        }
        places.sort(Comparator.comparing((Place place) -> !place.allowed()).thenComparingLong(Place::worse));
        return List.copyOf(places.subList(0, Math.min(most, places.size())));
    }
}
