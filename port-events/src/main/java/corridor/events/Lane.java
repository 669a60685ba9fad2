package corridor.events;

/** How closely customs looks: the lanes of Pakistan's risk management system, the mildest first. */
public enum Lane {
    /** No check. */
    GREEN,
    /** Documents are checked. */
    YELLOW,
    /** A scanner looks into the box. */
    BLUE,
    /** Goods are examined. */
    RED
}
