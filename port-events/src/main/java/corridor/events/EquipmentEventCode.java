package corridor.events;

/** What happened to a box. DCSA Track &amp; Trace equipment event type codes; the ones that the port records today. */
public enum EquipmentEventCode {
    /** Loaded on board. */
    LOAD,
    /** Discharged from board. */
    DISC,
    /** Gated in. */
    GTIN,
    /** Gated out. */
    GTOT
}
