package corridor.optimizer.stowage;

import java.util.List;

/** Per stack the boxes from the bottom up, as indices into the problem's boxes. */
public record StowagePlan(List<List<Integer>> stacks) {
    public StowagePlan {
        stacks = stacks.stream().map(List::copyOf).toList();
    }
}
