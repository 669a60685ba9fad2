package corridor.customs.audit;

import corridor.service.access.Caller;

/** Who made a decision, as it stands on record. */
public final class By {
    /** Nobody: a rule alone decided. */
    public static final String RULE = "rule";

    private By() {}

    /** A person or a system, with the party it acts for: {@code PK-CUSTOMS/officer}. */
    public static String of(Caller caller) {
        return caller.party() + "/" + caller.name();
    }
}
