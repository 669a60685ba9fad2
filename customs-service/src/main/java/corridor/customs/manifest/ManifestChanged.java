package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import java.util.Set;

/**
 * Said inside the house, in the transaction of the change: declarations of these boxes may now agree with their manifest,
 * or not any more.
 */
public record ManifestChanged(Set<ContainerNumber> boxes) {
    public ManifestChanged {
        boxes = Set.copyOf(boxes);
    }
}
