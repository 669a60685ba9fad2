package corridor.tracking.container;

import corridor.events.PortEvent;
import java.util.List;

/**
 * Keeps something that follows from the histories of boxes, in the transaction that adds to them. Followers are called in
 * the order of their {@code @Order}, which is also the order in which they may take locks.
 */
public interface Follower {
    /**
     * Returns what it has to tell the port because of them.
     *
     * @param chapters one for each box with new facts, by container number; the boxes are locked
     */
    List<? extends PortEvent> follow(List<Chapter> chapters);
}
