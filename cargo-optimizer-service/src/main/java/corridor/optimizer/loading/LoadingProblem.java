package corridor.optimizer.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be loaded, and into what. As much volume as possible is loaded, and into as few spaces as possible if all can be.
 *
 * @param spaces filled in this order; at least one
 * @param kinds at least one; what stands already counts among its kind
 * @param rules how boxes may lie
 * @param standing what a crew has loaded already, in its sequence: it stays where it is, and every load begins with it
 */
public record LoadingProblem(
        List<CargoSpace> spaces, List<BoxKind> kinds, LoadingRules rules, List<LoadingPlan.Load> standing) {
    /** No more spaces are planned at once. */
    public static final int MOST_SPACES = 50;

    /** No more kinds of boxes. */
    public static final int MOST_KINDS = 300;

    /** No more boxes, all kinds together. */
    public static final int MOST_BOXES = 5_000;

    /** Nothing has been loaded yet. */
    public LoadingProblem(List<CargoSpace> spaces, List<BoxKind> kinds, LoadingRules rules) {
        this(spaces, kinds, rules, List.of());
    }

    /**
     * @throws IllegalArgumentException if there is nothing to load or nothing to load into, too much, an id twice, or if what
     *     stands cannot be
     */
    public LoadingProblem {
        spaces = List.copyOf(spaces);
        kinds = List.copyOf(kinds);
        standing = List.copyOf(standing);
        if (spaces.isEmpty() || spaces.size() > MOST_SPACES) {
            throw new IllegalArgumentException("there are 1 to " + MOST_SPACES + " cargo spaces");
        }
        if (kinds.isEmpty() || kinds.size() > MOST_KINDS) {
            throw new IllegalArgumentException("there are 1 to " + MOST_KINDS + " kinds of boxes");
        }
        if (kinds.stream().mapToLong(BoxKind::count).sum() > MOST_BOXES) {
            throw new IllegalArgumentException("there are at most " + MOST_BOXES + " boxes");
        }
        Set<String> ids = new HashSet<>();
        spaces.forEach(space -> once(ids, space.id()));
        ids.clear();
        kinds.forEach(kind -> once(ids, kind.id()));
        Set<Integer> begun = new HashSet<>();
        int[] left = kinds.stream().mapToInt(BoxKind::count).toArray();
        for (LoadingPlan.Load load : standing) {
            if (load.space() < 0 || load.space() >= spaces.size() || !begun.add(load.space())) {
                throw new IllegalArgumentException("what stands is in a space that is none, or told twice");
            }
            for (Placement box : load.sequence()) {
                if (box.kind() < 0 || box.kind() >= left.length || left[box.kind()]-- == 0) {
                    throw new IllegalArgumentException("more boxes stand than there are");
                }
            }
        }
    }

    /** What stands in a space already, in the order in which it was put in. */
    public List<Placement> standing(int space) {
        return standing.stream()
                .filter(load -> load.space() == space)
                .flatMap(load -> load.sequence().stream())
                .toList();
    }

    private static void once(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException(id + " is there twice");
        }
    }
}
