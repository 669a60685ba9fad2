package corridor.optimizer.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be loaded, and into what. As much volume as possible is loaded, and into as few spaces as possible if all can be.
 *
 * @param spaces filled in this order; at least one
 * @param kinds at least one
 * @param rules how boxes may lie
 */
public record LoadingProblem(List<CargoSpace> spaces, List<BoxKind> kinds, LoadingRules rules) {
    /** No more spaces are planned at once. */
    public static final int MOST_SPACES = 50;

    /** No more kinds of boxes. */
    public static final int MOST_KINDS = 300;

    /** No more boxes, all kinds together. */
    public static final int MOST_BOXES = 5_000;

    /** @throws IllegalArgumentException if there is nothing to load or nothing to load into, too much, or an id twice */
    public LoadingProblem {
        spaces = List.copyOf(spaces);
        kinds = List.copyOf(kinds);
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
    }

    private static void once(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException(id + " is there twice");
        }
    }
}
