package corridor.tracking.trackandtrace;

/** The tables that events are read from. */
enum Source {
    /** {@code container_event}. */
    FACTS,
    /** {@code transport_call_report}. */
    CALLS,
    /** {@code received_event}. */
    RECEIVED
}
