package corridor.tracking.container;

import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import java.util.Objects;

/**
 * Takes back what was told, and tells nothing in its place.
 *
 * @param naming of the retraction itself; it corrects nothing
 * @param retracts name of what is taken back: see {@link Naming#corrects()}
 */
public record Retraction(ContainerNumber containerNumber, Naming naming, String retracts, Evidence evidence)
        implements Said {
    public Retraction {
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(retracts, "retracts");
    }
}
