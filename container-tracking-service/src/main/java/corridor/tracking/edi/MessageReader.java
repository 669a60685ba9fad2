package corridor.tracking.edi;

import corridor.events.TransportCallReported;
import corridor.port.Facility;
import corridor.tracking.container.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads one message: what cannot be taken of it is refused line by line, all else is taken. */
@Component
class MessageReader {
    /** BGM 1225 of a report that says something new: original, addition, duplicate of one that may be known; or not said. */
    private static final Set<String> NEW = Set.of("", "9", "2", "7");

    private final BoxReader boxes;
    private final CallReader calls;

    MessageReader(BoxReader boxes, CallReader calls) {
        this.boxes = boxes;
        this.calls = calls;
    }

    MessageReading read(Message message, Origin origin) {
        Optional<RefusedLine> whole = refusedAsAWhole(message, origin);
        if (whole.isPresent()) {
            return MessageReading.refused(message, whole.get());
        }
        Movement movement = Movement.of(message.type(), bgm(message).at(1)).orElseThrow();
        BoxReader.Context context = new BoxReader.Context(message, movement, Part.head(message.body()), origin);
        List<Part> parts = Part.boxes(message.body());
        List<Fact> facts = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Part part : parts) {
            try {
                facts.add(boxes.read(part, context, remarks));
            } catch (LineRefused e) {
                refused.add(e.line());
            }
        }
        checkCount(message, parts.size(), remarks);
        Facility reported = facts.isEmpty() ? null : facts.getFirst().facility();
        List<TransportCallReported> told = calls.read(context, parts.getFirst(), reported, refused);
        return new MessageReading(message, facts, told, refused, once(remarks));
    }

    private static Optional<RefusedLine> refusedAsAWhole(Message message, Origin origin) {
        RefusedLine line = null;
        if (message.flaw() != null) {
            line = message.flaw();
        } else if (origin.interchange().test()) {
            line = new RefusedLine(
                    "UNB", 1, "0035", "1", "a test is read and not kept", "send it without the test indicator");
        } else if (!Movement.handles(message.type())) {
            line = new RefusedLine(
                    "UNH",
                    message.position(),
                    "S009.0065",
                    message.type(),
                    "of the UN/EDIFACT messages CODECO and COARRI are handled here, " + message.type() + " is not",
                    "send gate moves as CODECO, loading and discharge as COARRI");
        } else {
            line = refusedByBgm(message);
        }
        if (line == null && Part.boxes(message.body()).isEmpty()) {
            line = new RefusedLine(
                    "UNH",
                    message.position(),
                    "C237.8260",
                    "",
                    "a report tells of at least one box, and there is no EQD",
                    "send an EQD for each box");
        }
        return Optional.ofNullable(line);
    }

    private static RefusedLine refusedByBgm(Message message) {
        Segment bgm = bgm(message);
        if (Movement.of(message.type(), bgm.at(1)).isEmpty()) {
            return RefusedLine.of(
                    bgm,
                    "C002.1001",
                    bgm.at(1),
                    message.type() + " says in BGM what it reports",
                    message.type().equals("CODECO")
                            ? "write 34 for a gate-in report, 36 for a gate-out report"
                            : "write 44 (or 98) for a discharge report, 46 (or 270) for a loading report");
        }
        if (!NEW.contains(bgm.at(3))) {
            return RefusedLine.of(
                    bgm,
                    "1225",
                    bgm.at(3),
                    "facts are only added: cancellations (1), changes (4) and replacements (5) are not taken",
                    "send what happened as an original (9); what is known already does no harm");
        }
        return null;
    }

    /** An empty segment at UNH's place if there is none. */
    private static Segment bgm(Message message) {
        return message.body().stream()
                .filter(segment -> segment.is("BGM"))
                .findFirst()
                .orElse(new Segment(message.position(), "BGM", List.of()));
    }

    /** CNT+16 counts the boxes. A wrong one loses nothing, since UNT counts the segments. */
    private static void checkCount(Message message, int boxes, List<Remark> remarks) {
        message.body().stream()
                .filter(segment -> segment.is("CNT") && segment.qualifier().equals("16"))
                .filter(segment -> !Numbers.equals(segment.at(1, 2), boxes))
                .forEach(cnt ->
                        remarks.add(Remark.of(cnt, "counts " + cnt.at(1, 2) + " boxes, and there are " + boxes)));
    }

    /** The same remark about a thousand boxes is made of the first. */
    private static List<Remark> once(List<Remark> remarks) {
        Set<String> made = new HashSet<>();
        return remarks.stream().filter(remark -> made.add(remark.text())).toList();
    }
}
