package corridor.tracking.trackandtrace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What partners are told of. The constants are the words of the port's books: {@code container_event.what} and
 * {@code transport_call_report.code}.
 *
 * <p>Of customs 2.2.0 knows the document {@code CUS} (customs inspection), which is on hold, released or void; 3.0.0 knows
 * {@code CUC} (customs clearance), and beside it that a box was released, or selected for inspection.
 */
enum Kind {
    DISC(Subject.EQUIPMENT, "DISC"),
    GTIN(Subject.EQUIPMENT, "GTIN"),
    LOAD(Subject.EQUIPMENT, "LOAD"),
    GTOT(Subject.EQUIPMENT, "GTOT"),
    ARRI(Subject.TRANSPORT, "ARRI"),
    DEPA(Subject.TRANSPORT, "DEPA"),
    HELD(Subject.SHIPMENT, "HOLD"),
    HOLD_LIFTED(Subject.SHIPMENT, "RELS"),
    RELEASED(Subject.SHIPMENT, "RELS", Subject.EQUIPMENT, "CUSR"),
    RELEASE_REVOKED(Subject.SHIPMENT, "VOID"),
    /** Only the lanes in which somebody looks into the box. */
    LANE_ASSIGNED(null, null, Subject.EQUIPMENT, "CUSI");

    private final Subject twoSubject;
    private final String twoCode;
    private final Subject threeSubject;
    private final String threeCode;

    Kind(Subject subject, String code) {
        this(subject, code, subject, code);
    }

    Kind(Subject twoSubject, String twoCode, Subject threeSubject, String threeCode) {
        this.twoSubject = twoSubject;
        this.twoCode = twoCode;
        this.threeSubject = threeSubject;
        this.threeCode = threeCode;
    }

    /** As 2.2.0 has it; empty where it has no word for it. */
    Optional<Code> two() {
        return Optional.ofNullable(twoCode).map(code -> new Code(twoSubject, code));
    }

    /** As 3.0.0 has it. */
    Code three() {
        return new Code(threeSubject, threeCode);
    }

    boolean isOfACall() {
        return this == ARRI || this == DEPA;
    }

    static Set<Kind> ofTwo(Predicate<Code> wanted) {
        return where(kind -> kind.two().filter(wanted).isPresent());
    }

    static Set<Kind> ofThree(Predicate<Code> wanted) {
        return where(kind -> wanted.test(kind.three()));
    }

    private static Set<Kind> where(Predicate<Kind> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
}
