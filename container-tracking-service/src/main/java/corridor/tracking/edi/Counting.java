package corridor.tracking.edi;

import java.util.List;

/** How many boxes a message tells of, by its own count and by ours. */
final class Counting {
    private Counting() {}

    /** @throws LineRefused if a message that tells of boxes has none */
    static void needsBoxes(Message message) throws LineRefused {
        if (message.first("EQD").isEmpty()) {
            throw new LineRefused(new RefusedLine(
                    "UNH",
                    message.position(),
                    "C237.8260",
                    "",
                    message.type() + " tells of at least one box, and there is no EQD",
                    "send an EQD for each box"));
        }
    }

    /** CNT+16 counts the boxes. A wrong one loses nothing, since UNT counts the segments. */
    static void check(Message message, int boxes, List<Remark> remarks) {
        message.body().stream()
                .filter(segment -> segment.is("CNT") && segment.qualifier().equals("16"))
                .filter(segment -> !Numbers.equals(segment.at(1, 2), boxes))
                .forEach(cnt ->
                        remarks.add(Remark.of(cnt, "counts " + cnt.at(1, 2) + " boxes, and there are " + boxes)));
    }
}
