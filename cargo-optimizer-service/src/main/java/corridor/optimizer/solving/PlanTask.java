package corridor.optimizer.solving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.yard.Bay;
import corridor.optimizer.yard.StandingBox;
import corridor.port.ContainerNumber;
import java.util.List;

/**
 * What a solver is to work on, as it stood when it was asked for.
 *
 * @param boxes by row and from the ground up, without holes
 * @param order the boxes wanted, the first first; the others stay
 * @param rows rows across the bay, empty ones too
 */
record PlanTask(
        String block,
        int bay,
        List<StandingBox> boxes,
        List<ContainerNumber> order,
        int rows,
        int maxTiers,
        int maxSeconds,
        boolean restricted) {

    @JsonIgnore
    Bay asPlanned() {
        return new Bay(block, bay, boxes);
    }

    @JsonIgnore
    RetrievalProblem problem() {
        Bay standing = asPlanned();
        int[][] stacks = new int[rows][];
        for (int row = 1; row <= rows; row++) {
            stacks[row - 1] = standing.row(row).stream()
                    .mapToInt(box -> turn(box.containerNumber()))
                    .toArray();
        }
        return new RetrievalProblem(stacks, maxTiers, restricted);
    }

    private int turn(ContainerNumber number) {
        int place = order.indexOf(number);
        return place < 0 ? RetrievalProblem.STAYS : place + 1;
    }
}
