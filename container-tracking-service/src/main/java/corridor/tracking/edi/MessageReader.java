package corridor.tracking.edi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads one message, whatever its type: what cannot be taken of it is refused line by line, all else is taken. */
@Component
class MessageReader {
    private final Map<String, MessageKind> kinds = new HashMap<>();

    MessageReader(List<MessageKind> kinds) {
        kinds.forEach(kind -> kind.types().forEach(type -> this.kinds.put(type, kind)));
    }

    MessageReading read(Message message, Origin origin) {
        try {
            MessageReading reading = kind(message, origin).read(message, origin);
            return reading.with(once(reading.remarks()));
        } catch (LineRefused e) {
            return MessageReading.refused(message, e.line());
        }
    }

    private MessageKind kind(Message message, Origin origin) throws LineRefused {
        if (message.flaw() != null) {
            throw new LineRefused(message.flaw());
        }
        if (origin.interchange().test()) {
            throw new LineRefused(new RefusedLine(
                    "UNB", 1, "0035", "1", "a test is read and not kept", "send it without the test indicator"));
        }
        MessageKind kind = kinds.get(message.type());
        if (kind == null) {
            throw new LineRefused(new RefusedLine(
                    "UNH",
                    message.position(),
                    "S009.0065",
                    message.type(),
                    "of the UN/EDIFACT messages " + String.join(", ", new TreeSet<>(kinds.keySet()))
                            + " are handled here, " + message.type() + " is not",
                    "send gate moves as CODECO, loading and discharge as COARRI, orders as COPRAR or COPARN, bay plans as"
                            + " BAPLIE, verified masses as VERMAS, schedules as IFTSAI, trucks as COPINO"));
        }
        return kind;
    }

    /** The same remark about a thousand boxes is made of the first. */
    private static List<Remark> once(List<Remark> remarks) {
        Set<String> made = new HashSet<>();
        return remarks.stream().filter(remark -> made.add(remark.text())).toList();
    }
}
