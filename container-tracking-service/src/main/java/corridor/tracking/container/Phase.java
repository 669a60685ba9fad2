package corridor.tracking.container;

/** Where a box is on its way. */
public enum Phase {
    /** Something was told of it, but nobody has seen it move. */
    ANNOUNCED,
    ON_BOARD,
    IN_PORT,
    ON_THE_ROAD,
    AT_PARK
}
