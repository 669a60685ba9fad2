package corridor.tracking.edi;

import corridor.events.TransportCallReported;
import corridor.tracking.container.Fact;
import java.util.List;

/**
 * What was read in a message: facts and calls to be written down, papers to be kept, and what was refused or passed by.
 */
record MessageReading(
        Message message,
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
        return new MessageReading(message, List.of(), List.of(), List.of(), List.of(line), List.of());
    }

    MessageReading with(List<Remark> others) {
        return new MessageReading(message, facts, calls, papers, refused, others);
    }
}
