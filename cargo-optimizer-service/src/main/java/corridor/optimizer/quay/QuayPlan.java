package corridor.optimizer.quay;

import java.util.List;

/** Where, when and with how many cranes each ship is served; one stay for each ship, in the problem's order. */
public record QuayPlan(List<Stay> stays) {
    /**
     * @param positionM where it begins, in metres along the quay
     * @param start it makes fast and work begins
     * @param cranes that work on it until it is done
     * @param departure it leaves, when it is done and the tide lets it
     */
    public record Stay(int positionM, int start, int cranes, int departure) {}

    public QuayPlan {
        stays = List.copyOf(stays);
    }
}
