package corridor.customs.rulebook;

import java.util.List;

/** A rule book that cannot be worked by. The service does not start with it; every fault is named with file and line. */
public final class RuleBookInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public RuleBookInvalid(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public RuleBookInvalid(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
