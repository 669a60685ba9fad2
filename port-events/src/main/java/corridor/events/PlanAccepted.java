package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A terminal operator will work by this plan.
 *
 * @param kind {@code retrieval}, {@code berth}, {@code loading}, {@code stowage} or {@code dispatch}
 * @param subject what it is for, as {@code B1/3} for a bay; null if nobody said
 * @param lifts of a plan for a bay of the yard: what the crane does, in order; of other plans none
 */
@EventType(name = "plan-accepted", topic = Topics.PLAN_EVENTS)
public record PlanAccepted(
        @JsonProperty(required = true) UUID planId,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String kind,
        String subject,
        @JsonProperty(required = true) String acceptedBy,
        @JsonProperty(required = true) List<Lift> lifts)
        implements PortEvent {

    /**
     * One lift of the crane.
     *
     * @param step counted from 1
     * @param to null for a box that leaves the bay
     */
    public record Lift(
            @JsonProperty(required = true) int step,
            @JsonProperty(required = true) ContainerNumber containerNumber,
            @JsonProperty(required = true) YardPosition from,
            YardPosition to) {}

    public PlanAccepted {
        lifts = List.copyOf(lifts);
    }

    @Override
    public String key() {
        return planId.toString();
    }
}
