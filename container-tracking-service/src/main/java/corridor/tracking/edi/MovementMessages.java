package corridor.tracking.edi;

import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import corridor.port.Facility;
import corridor.tracking.container.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** CODECO and COARRI, which report what happened to boxes, and COPRAR, which orders what shall happen to them. */
@Component
class MovementMessages implements MessageKind {
    private static final String ORDER = "COPRAR";
    /**
     * BGM 1225: original, addition, duplicate of one that may be known, final transmission, changed heading or not said; and
     * those of an {@link Amendment}.
     */
    private static final Set<String> FUNCTIONS = Set.of("", "9", "2", "7", "22", "33", "1", "3", "4", "5");

    private final BoxReader boxes;
    private final CallReader calls;

    MovementMessages(BoxReader boxes, CallReader calls) {
        this.boxes = boxes;
        this.calls = calls;
    }

    @Override
    public Set<String> types() {
        return Set.of("CODECO", "COARRI", ORDER);
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        BoxReader.Context context = context(message, origin);
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
        Counting.check(message, parts.size(), remarks);
        Facility reported = facts.isEmpty() ? null : facts.getFirst().facility();
        List<TransportCallReported> told = calls.read(context, parts.getFirst(), reported, refused);
        Amendment amendment = Amendment.of(message.bgm());
        boolean cancelled = amendment != null && amendment.kind() == Amendment.Kind.CANCEL;
        return new MessageReading(message, amendment, facts, cancelled ? List.of() : told, List.of(), refused, remarks);
    }

    private static BoxReader.Context context(Message message, Origin origin) throws LineRefused {
        boolean order = message.type().equals(ORDER);
        Segment bgm = message.bgm();
        Movement movement = Movement.of(message.type(), bgm.at(1))
                .orElseThrow(() -> new LineRefused(
                        bgm, "C002.1001", bgm.at(1), message.type() + " says in BGM what it is about", codes(message)));
        if (!FUNCTIONS.contains(bgm.at(3))) {
            throw new LineRefused(
                    bgm,
                    "1225",
                    bgm.at(3),
                    "a message is new (9, 2, 7), changes or replaces another (4, 5) or cancels it (1, 3)",
                    "write one of these codes");
        }
        Counting.needsBoxes(message);
        return new BoxReader.Context(
                message,
                movement,
                order ? EventClassifier.PLN : EventClassifier.ACT,
                Part.head(message.body()),
                origin);
    }

    private static String codes(Message message) {
        return switch (message.type()) {
            case "CODECO" -> "write 34 for a gate-in report, 36 for a gate-out report";
            case "COARRI" -> "write 44 (or 98) for a discharge report, 46 (or 270) for a loading report";
            default -> "write 43 for a discharge order, 45 for a loading order";
        };
    }
}
