package corridor.tracking.prediction;

/** What makes a moment one at which is learned, and at which predictions are kept to be measured later. */
public enum Occasion {
    /** A planned or estimated arrival at the gate, or a truck's slot. */
    ANNOUNCED,
    ARRIVED,
    HELD,
    HOLDS_LIFTED,
    RELEASED,
    LEFT_GATE,
    /** It has been where it is for some time. */
    WAITING
}
