package corridor.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A fact that one house tells the others. Immutable; a correction is a new event. */
public sealed interface PortEvent
        permits EquipmentMoved,
                EquipmentAmended,
                ContainerStacked,
                ContainerWeighed,
                GateOutRefused,
                TransportCallReported,
                GoodsDeclared,
                LaneAssigned,
                GoodsExamined,
                CustomsHoldPlaced,
                CustomsHoldLifted,
                CustomsReleased,
                CustomsReleaseRevoked,
                DecisionsSealed,
                DutyDue,
                DutySettled,
                PlanMade,
                PlanAccepted,
                PlanReplaced,
                AlarmRaised,
                AlarmAmended,
                GeofenceCrossed,
                ParkStoryEntry {

    /** When it happened, in UTC; not when we learned of it. */
    Instant occurredAt();

    /** The Kafka record key: events with the same key keep their order. */
    @JsonIgnore
    String key();

    /** Where it is published. */
    @JsonIgnore
    default String topic() {
        return EventCatalog.typeOf(getClass()).topic();
    }
}
