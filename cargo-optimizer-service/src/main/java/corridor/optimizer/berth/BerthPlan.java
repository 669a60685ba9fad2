package corridor.optimizer.berth;

import java.util.List;

/** Where and from when each ship lies. */
public record BerthPlan(List<Stay> stays) {
    /**
     * One ship at its berth.
     *
     * @param ship its place in the problem's list
     * @param berth its place in the problem's list
     * @param start when service begins; it goes on without a break for as long as the berth takes
     */
    public record Stay(int ship, int berth, int start) {}

    public BerthPlan {
        stays = List.copyOf(stays);
    }
}
