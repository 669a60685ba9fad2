package corridor.events;

/** DCSA mode of transport. */
public enum ModeOfTransport {
    VESSEL,
    RAIL,
    TRUCK,
    BARGE
}
