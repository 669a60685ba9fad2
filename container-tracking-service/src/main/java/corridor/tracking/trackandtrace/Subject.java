package corridor.tracking.trackandtrace;

/** DCSA event types, as far as the port has any. */
enum Subject {
    SHIPMENT,
    TRANSPORT,
    EQUIPMENT
}
