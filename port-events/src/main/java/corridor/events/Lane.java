package corridor.events;

/** How closely customs looks: the lanes of Pakistan's risk management system. */
public enum Lane {
    /** No check. */
    GREEN,
    /** Documents are checked. */
    YELLOW,
    /** Goods are examined. */
    RED
}
