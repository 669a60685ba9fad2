package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * The optimizer has made a plan, with a proof of how good it is: no plan can be better than {@code bound}. Where the most is
 * sought (loading) the bound lies above the objective, elsewhere below it.
 *
 * @param kind {@code retrieval}, {@code berth}, {@code loading}, {@code stowage} or {@code dispatch}
 * @param subject what it is for, as {@code B1/3} for a bay; null if nobody said
 * @param objective in the unit of its kind: relocations, for example
 */
@EventType(name = "plan-made", topic = Topics.PLAN_EVENTS)
public record PlanMade(
        @JsonProperty(required = true) UUID planId,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String kind,
        String subject,
        @JsonProperty(required = true) long objective,
        @JsonProperty(required = true) long bound)
        implements PortEvent {
    @Override
    public String key() {
        return planId.toString();
    }
}
