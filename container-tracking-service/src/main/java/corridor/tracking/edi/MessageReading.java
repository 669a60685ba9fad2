package corridor.tracking.edi;

import corridor.events.TransportCallReported;
import corridor.tracking.container.Fact;
import java.util.List;

/**
 * What was read in a message: facts and calls to be written down, papers to be kept, and what was refused or passed by.
 *
 * @param amendment null if the facts are new
 */
record MessageReading(
        Message message,
        Amendment amendment,
        List<Fact> facts,
        List<TransportCallReported> calls,
        List<Paper> papers,
        List<RefusedLine> refused,
        List<Remark> remarks) {
    MessageReading {
        facts = List.copyOf(facts);
        calls = List.copyOf(calls);
        papers = List.copyOf(papers);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    static MessageReading refused(Message message, RefusedLine line) {
        return new MessageReading(message, null, List.of(), List.of(), List.of(), List.of(line), List.of());
    }

    MessageReading with(List<Remark> others) {
        return new MessageReading(message, amendment, facts, calls, papers, refused, others);
    }
}
