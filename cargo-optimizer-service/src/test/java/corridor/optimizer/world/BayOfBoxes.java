package corridor.optimizer.world;

import corridor.port.ContainerNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bay and its boxes by the turn at which a test wants them. */
public record BayOfBoxes(int bay, Map<Integer, ContainerNumber> boxes) {
    public ContainerNumber box(int turn) {
        return boxes.get(turn);
    }

    /** All its boxes, the first turn first. */
    public List<ContainerNumber> inOrder() {
        return List.copyOf(new TreeMap<>(boxes).values());
    }

    /** Some of its boxes. */
    public List<ContainerNumber> inOrder(int... turns) {
        return java.util.Arrays.stream(turns).mapToObj(boxes::get).toList();
    }
}
