package corridor.tracking.surveillance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what is suspicious about a box, from all that is known of it and never from the order in which that was told. */
interface WatchRule {
    /** All that is suspicious in the span, also what has been raised before. */
    List<Suspicion> suspicions(Watched box);

    /** When the passing of time alone may tell something; empty if it never does. */
    default Optional<Instant> next(Watched box) {
        return Optional.empty();
    }
}
