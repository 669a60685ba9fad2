package corridor.tracking.position;

import corridor.events.PortEvent;
import java.util.List;

/** Keeps something that follows from readings, in the transaction that writes them down. */
public interface ReadingFollower {
    /** Returns what it has to tell the port because of new readings. Tens of thousands come each second. */
    List<? extends PortEvent> followReadings(List<Reading> fresh);
}
