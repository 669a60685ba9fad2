package corridor.events;

/** How sure a fact is. DCSA event classifier codes. */
public enum EventClassifier {
    /** Planned. */
    PLN,
    /** Estimated. */
    EST,
    /** Actual. */
    ACT
}
