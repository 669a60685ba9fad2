package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.List;

/** A kind of boxes that no space can take, and why not. */
public record Unloadable(int kind, String because) {
    /** All such kinds of a problem. */
    static List<Unloadable> in(LoadingProblem problem) {
        List<Unloadable> all = new ArrayList<>();
        for (int kind = 0; kind < problem.kinds().size(); kind++) {
            BoxKind boxes = problem.kinds().get(kind);
            if (problem.spaces().stream().noneMatch(space -> fits(boxes, space))) {
                all.add(new Unloadable(kind, "box " + boxes.id() + " fits in no orientation"));
            } else if (problem.spaces().stream()
                    .noneMatch(space -> fits(boxes, space) && boxes.massKg() <= space.mostKg())) {
                all.add(new Unloadable(kind, "box " + boxes.id() + " is heavier than the limit"));
            }
        }
        return all;
    }

    private static boolean fits(BoxKind boxes, CargoSpace space) {
        return Orientations.of(boxes).stream()
                .anyMatch(edges ->
                        edges[0] <= space.lengthMm() && edges[1] <= space.widthMm() && edges[2] <= space.heightMm());
    }
}
