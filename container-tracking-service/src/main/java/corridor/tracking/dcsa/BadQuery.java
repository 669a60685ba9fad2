package corridor.tracking.dcsa;

import java.util.List;

/** A request that the standard's text does not allow. It is answered in the shape that the text gives. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults of its parameters */
    public BadQuery(List<String> faults) {
        this(null, faults.stream().map(fault -> new Fault(null, fault)).toList());
    }

    private BadQuery(Throwable cause, List<Fault> faults) {
        super(String.join("; ", faults.stream().map(Fault::inOneLine).toList()), cause, false, false);
        this.faults = List.copyOf(faults);
    }

    /** @param faults of its message */
    public static BadQuery message(List<Fault> faults) {
        return new BadQuery(null, faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
