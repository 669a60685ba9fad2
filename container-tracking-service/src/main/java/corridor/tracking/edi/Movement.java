package corridor.tracking.edi;

import corridor.events.EquipmentEventCode;
import java.util.Optional;

/**
 * What a message reports or orders, by its type and BGM 1001, and where in it the particulars of such a report stand.
 *
 * <p>SMDG and ITIGG guides: CODECO 34 is a gate-in report, 36 a gate-out report; COARRI 44 or 98 is a discharge report, 46
 * or 270 a loading report; COPRAR 43 is a discharge order, 45 a loading order.
 */
enum Movement {
    GATE_IN(EquipmentEventCode.GTIN, "9"),
    GATE_OUT(EquipmentEventCode.GTOT, "11"),
    DISCHARGE(EquipmentEventCode.DISC, "11"),
    LOADING(EquipmentEventCode.LOAD, "9");

    final EquipmentEventCode code;
    /** LOC 3227 of the seaport that it has to do with: 9 loading, 11 discharge. */
    final String seaport;

    Movement(EquipmentEventCode code, String seaport) {
        this.code = code;
        this.seaport = seaport;
    }

    /** @param document BGM 1001 */
    static Optional<Movement> of(String messageType, String document) {
        return switch (messageType + " " + document) {
            case "CODECO 34" -> Optional.of(GATE_IN);
            case "CODECO 36" -> Optional.of(GATE_OUT);
            case "COARRI 44", "COARRI 98" -> Optional.of(DISCHARGE);
            case "COARRI 46", "COARRI 270" -> Optional.of(LOADING);
            case "COPRAR 43" -> Optional.of(DISCHARGE);
            case "COPRAR 45" -> Optional.of(LOADING);
            default -> Optional.empty();
        };
    }

    boolean atTheGate() {
        return this == GATE_IN || this == GATE_OUT;
    }

    /** DTM 2005 of when the vessel of an order is there, best first: arrival for a discharge, departure for a loading. */
    String[] plannedTimes() {
        return this == DISCHARGE ? new String[] {"132", "232", "178"} : new String[] {"133", "189", "136"};
    }

    /** DTM 2005 of when it happened, best first: 7 effective, 203 executed. */
    String[] times() {
        return atTheGate() ? new String[] {"7", "203"} : new String[] {"203", "7"};
    }

    /** TDT 8051 of what carried the box, best first: 20 main carriage, 1 and 10 pre-carriage, 30 on-carriage. */
    String[] stages() {
        return switch (this) {
            case GATE_IN -> new String[] {"1", "10", "30"};
            case GATE_OUT -> new String[] {"30", "1", "10"};
            case DISCHARGE, LOADING -> new String[] {"20"};
        };
    }

    /**
     * LOC 3227 of the place, best first: 165 terminal or depot, 99 where empties return, 98 where they leave, 88 receipt,
     * 89 registration, 14 storage.
     */
    String[] places() {
        return switch (this) {
            case GATE_IN -> new String[] {"165", "99", "88", "89", "14"};
            case GATE_OUT -> new String[] {"165", "98", "89", "14"};
            case DISCHARGE, LOADING -> new String[] {seaport, "165"};
        };
    }
}
