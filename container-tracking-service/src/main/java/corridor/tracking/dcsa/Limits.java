package corridor.tracking.dcsa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The limits that one query sets to one time. */
public final class Limits {
    private final List<Bound> bounds = new ArrayList<>();
    private Instant first = Instant.MIN;
    private Instant last = Instant.MAX;

    /** @param operator an operator of SQL */
    public void add(String operator, Instant at) {
        bounds.add(Bound.of(operator, at));
        if (!operator.startsWith("<")) {
            Instant from = operator.equals(">") ? at.plusNanos(1) : at;
            first = from.isAfter(first) ? from : first;
        }
        if (!operator.startsWith(">")) {
            Instant to = operator.equals("<") ? at.minusNanos(1) : at;
            last = to.isBefore(last) ? to : last;
        }
    }

    /**
     * As the books keep times.
     *
     * @param names of the parameters, for whoever has to be told that no time keeps to all limits
     */
    public List<Bound> bounds(String names, Parameters sent) {
        if (first.isAfter(last)) {
            sent.fault(names + " contradict each other: no time keeps to all of them");
        }
        return bounds;
    }
}
