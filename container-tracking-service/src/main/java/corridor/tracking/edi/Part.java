package corridor.tracking.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a message: its head, or one box. What stands after a TDT, up to the next TDT or NAD, tells of that leg of the
 * journey, not of the part itself.
 */
record Part(List<Segment> own, List<Leg> legs) {

    /** A leg of the journey and the segments that tell of it, TDT first. */
    record Leg(Segment tdt, List<Segment> about) {
        /** TDT 8051: 20 main carriage, 1 or 10 pre-carriage, 30 on-carriage. */
        String stage() {
            return tdt.at(1);
        }
    }

    static Part of(List<Segment> segments) {
        List<Segment> own = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        List<Segment> current = own;
        for (Segment segment : segments) {
            if (segment.is("TDT")) {
                current = new ArrayList<>();
                legs.add(new Leg(segment, current));
            } else if (segment.is("NAD")) {
                current = own;
            }
            current.add(segment);
        }
        return new Part(own, legs);
    }

    /** The head of a message: all before its first EQD. */
    static Part head(List<Segment> body) {
        return of(body.stream().takeWhile(segment -> !segment.is("EQD")).toList());
    }

    /** The boxes of a message, each from its EQD on. */
    static List<Part> boxes(List<Segment> body) {
        List<Part> boxes = new ArrayList<>();
        List<Segment> current = null;
        for (Segment segment : body) {
            if (segment.is("EQD") || segment.is("CNT")) {
                if (current != null) {
                    boxes.add(of(current));
                }
                current = segment.is("EQD") ? new ArrayList<>() : null;
            }
            if (current != null) {
                current.add(segment);
            }
        }
        if (current != null) {
            boxes.add(of(current));
        }
        return boxes;
    }

    Segment first() {
        return own.getFirst();
    }

    /** The part's own segment with the first of these qualifiers that has one with a value. */
    Optional<Segment> own(String tag, String... qualifiers) {
        return find(own, tag, qualifiers);
    }

    /** The same, looked for on all legs too. */
    Optional<Segment> anywhere(String tag, String... qualifiers) {
        return find(
                Stream.concat(own.stream(), legs.stream().flatMap(leg -> leg.about().stream()))
                        .toList(),
                tag,
                qualifiers);
    }

    private static Optional<Segment> find(List<Segment> segments, String tag, String... qualifiers) {
        for (String qualifier : qualifiers) {
            for (Segment segment : segments) {
                if (segment.is(tag)
                        && segment.qualifier().equals(qualifier)
                        && !value(segment).isEmpty()) {
                    return Optional.of(segment);
                }
            }
        }
        return Optional.empty();
    }

    /** DTM and RFF carry their value in the composite of the qualifier, LOC and NAD in the next element. */
    private static String value(Segment segment) {
        return segment.is("DTM") || segment.is("RFF") ? segment.at(1, 2) : segment.at(2);
    }

    Optional<Leg> leg(String... stages) {
        for (String stage : stages) {
            for (Leg leg : legs) {
                if (leg.stage().equals(stage)) {
                    return Optional.of(leg);
                }
            }
        }
        return Optional.empty();
    }
}
