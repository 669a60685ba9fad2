package corridor.tracking.container;

import corridor.events.Evidence;
import corridor.port.ContainerNumber;

/** What somebody says of one box: a fact, or that an earlier one is not true. */
public sealed interface Said permits Fact, Retraction {
    ContainerNumber containerNumber();

    Evidence evidence();

    /** Null where the sender gave no name. */
    Naming naming();
}
