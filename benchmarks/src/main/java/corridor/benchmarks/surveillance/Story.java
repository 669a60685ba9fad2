package corridor.benchmarks.surveillance;

import corridor.events.PortEvent;
import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.List;

/**
 * What is told and read of a box.
 *
 * @param moves what the terminal tells
 * @param customs what customs tells
 * @param readings in the order of their times, without noise of the line
 */
record Story(String box, Family family, List<Move> moves, List<PortEvent> customs, List<Reading> readings) {
    record Move(String code, Instant at, String unLocode, String facility) {}
}
