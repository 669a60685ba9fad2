package corridor.tracking.gate;

/** Which way a truck carries a box through the gate. */
public enum Direction {
    IN,
    OUT
}
