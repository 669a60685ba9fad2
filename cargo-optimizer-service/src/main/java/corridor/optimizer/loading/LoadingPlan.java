package corridor.optimizer.loading;

import java.util.List;

/** What goes where. Spaces without cargo are left out. */
public record LoadingPlan(List<Load> loads) {
    public LoadingPlan {
        loads = List.copyOf(loads);
    }

    /**
     * What goes into one space.
     *
     * @param space which of the problem's spaces, counted from 0
     * @param sequence in the order in which the crew puts the boxes in
     */
    public record Load(int space, List<Placement> sequence) {
        public Load {
            sequence = List.copyOf(sequence);
        }

        /** In cubic millimetres. */
        public long volumeMm3() {
            return sequence.stream().mapToLong(Placement::volumeMm3).sum();
        }
    }

    /** Of all boxes that are loaded, in cubic millimetres: what a plan is measured by. */
    public long volumeMm3() {
        return loads.stream().mapToLong(Load::volumeMm3).sum();
    }

    /** How many boxes are loaded. */
    public int boxes() {
        return loads.stream().mapToInt(load -> load.sequence().size()).sum();
    }

    /** Per kind of the problem how many boxes stay behind. */
    public int[] leftBehind(LoadingProblem problem) {
        int[] left = problem.kinds().stream().mapToInt(BoxKind::count).toArray();
        loads.forEach(load -> load.sequence().forEach(placement -> left[placement.kind()]--));
        return left;
    }
}
