package corridor.tracking.container;

import corridor.port.ContainerNumber;
import java.util.List;

/**
 * What a transaction adds to the history of one box.
 *
 * @param after the history with the new facts in it
 * @param added the new facts, in event time
 */
public record Chapter(ContainerNumber containerNumber, History after, List<RecordedFact> added) {
    public Chapter {
        added = List.copyOf(added);
    }
}
