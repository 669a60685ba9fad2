package corridor.tracking.prediction;

/** What is predicted of a box. */
public enum Quantity {
    /** It leaves our port, by whatever way. */
    DEPARTURE("it leaves the port"),
    /** It leaves by the gate. */
    GATE_OUT("it leaves by the gate"),
    /** The last of its holds is lifted. */
    HOLD_END("customs lifts its holds"),
    /** It arrives at the park that it is bound for. */
    PARK_ARRIVAL("it arrives at the park"),
    /** It comes in by the gate, for which it is announced; if it comes. */
    GATE_IN("it comes in by the gate");

    private final String words;

    Quantity(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** True if what is learned is by how much it comes earlier or later than announced, not how long it still takes. */
    boolean isAnnounced() {
        return this == GATE_IN;
    }
}
