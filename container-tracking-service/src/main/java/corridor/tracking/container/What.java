package corridor.tracking.container;

import corridor.events.ContainerStacked;
import corridor.events.ContainerWeighed;
import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.EquipmentMoved;
import corridor.events.GateOutRefused;
import corridor.events.GoodsDeclared;
import corridor.events.GoodsExamined;
import corridor.events.LaneAssigned;
import corridor.events.PortEvent;
import java.util.EnumSet;
import java.util.Set;

/**
 * What happened to a box, in one word. Where two facts bear the same time, the order of these constants decides which
 * came first: a box is declared before it is released, discharged before it is stacked, and stacked before it leaves.
 */
public enum What {
    DECLARED,
    LANE_ASSIGNED,
    HELD,
    DUTY_DUE,
    DUTY_SETTLED,
    EXAMINED,
    HOLD_LIFTED,
    RELEASED,
    RELEASE_REVOKED,
    /** Discharged from board. */
    DISC,
    /** Gated in. */
    GTIN,
    STACKED,
    /** Its verified gross mass was told. */
    WEIGHED,
    GATE_REFUSED,
    /** Loaded on board. */
    LOAD,
    /** Gated out. */
    GTOT;

    private static final Set<What> FOR_PARTNERS =
            EnumSet.of(DISC, GTIN, LOAD, GTOT, HELD, HOLD_LIFTED, RELEASED, RELEASE_REVOKED, LANE_ASSIGNED);

    /** True of what partners may be told of in lists of events. */
    boolean isForPartners() {
        return FOR_PARTNERS.contains(this);
    }

    static What of(PortEvent event) {
        return switch (event) {
            case EquipmentMoved moved -> valueOf(moved.code().name());
            case ContainerStacked _ -> STACKED;
            case ContainerWeighed _ -> WEIGHED;
            case GateOutRefused _ -> GATE_REFUSED;
            case GoodsDeclared _ -> DECLARED;
            case LaneAssigned _ -> LANE_ASSIGNED;
            case DutyDue _ -> DUTY_DUE;
            case DutySettled _ -> DUTY_SETTLED;
            case GoodsExamined _ -> EXAMINED;
            case CustomsHoldPlaced _ -> HELD;
            case CustomsHoldLifted _ -> HOLD_LIFTED;
            case CustomsReleased _ -> RELEASED;
            case CustomsReleaseRevoked _ -> RELEASE_REVOKED;
            default -> throw new IllegalArgumentException(event.getClass() + " is no part of a box's history");
        };
    }
}
