package corridor.tracking.portcall;

import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import java.time.Instant;
import java.util.Comparator;

/** One thing told of a call, and when its sender last said so. */
record CallReport(TransportCallReported report, EventClassifier classifier, Instant toldAt, String fingerprint) {
    /**
     * What counts comes last: what happened before what is estimated before what is planned; of the like what was said
     * later, then what happens later. The order of arrival has no part in it.
     */
    static final Comparator<CallReport> BY_WEIGHT = Comparator.comparing(CallReport::classifier)
            .thenComparing(CallReport::toldAt)
            .thenComparing(told -> told.report().occurredAt())
            .thenComparing(CallReport::fingerprint);
}
