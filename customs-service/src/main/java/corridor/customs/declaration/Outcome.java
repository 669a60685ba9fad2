package corridor.customs.declaration;

import corridor.events.GoodsExamined;

/** What a check by an officer found. */
public enum Outcome {
    /** As declared. */
    CONFORMING,
    /** Not as declared. */
    DISCREPANT;

    public GoodsExamined.Outcome asEvent() {
        return GoodsExamined.Outcome.valueOf(name());
    }
}
