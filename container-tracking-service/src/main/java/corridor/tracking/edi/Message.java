package corridor.tracking.edi;

import java.util.List;
import java.util.Optional;

/**
 * A message of an interchange, UNH to UNT.
 *
 * @param position of its UNH in the interchange
 * @param type UNH S009.0065, for example {@code COARRI}
 * @param directory version and release, for example {@code D.95B}
 * @param guide implementation guide as agreed by the trade (UNH S009.0057), for example {@code ITG13}; null if not said
 * @param reference UNH 0062
 * @param body the segments between UNH and UNT
 * @param flaw why its trailer does not belong to it; null if it does
 */
record Message(
        int position,
        String type,
        String directory,
        String guide,
        String reference,
        List<Segment> body,
        RefusedLine flaw) {
    Message {
        body = List.copyOf(body);
    }

    static Message of(Segment unh, List<Segment> body, Segment unt) {
        String guide = unh.at(2, 5);
        return new Message(
                unh.position(),
                unh.at(2, 1),
                unh.at(2, 2) + "." + unh.at(2, 3),
                guide.isEmpty() ? null : guide,
                unh.at(1),
                body,
                flaw(unh, body, unt));
    }

    /** Its BGM; an empty segment at UNH's place if there is none. */
    Segment bgm() {
        return first("BGM").orElse(new Segment(position, "BGM", List.of()));
    }

    Optional<Segment> first(String tag) {
        return body.stream().filter(segment -> segment.is(tag)).findFirst();
    }

    private static RefusedLine flaw(Segment unh, List<Segment> body, Segment unt) {
        if (!unt.at(2).equals(unh.at(1))) {
            return RefusedLine.of(
                    unt,
                    "0062",
                    unt.at(2),
                    "UNT carries the reference of its UNH, which is " + unh.at(1),
                    "write the message again; part of it or of another may be missing");
        }
        int segments = body.size() + 2;
        if (!Numbers.equals(unt.at(1), segments)) {
            return RefusedLine.of(
                    unt,
                    "0074",
                    unt.at(1),
                    "UNT counts the segments of its message, and there are " + segments,
                    "write the message again; a segment may be missing");
        }
        return null;
    }
}
