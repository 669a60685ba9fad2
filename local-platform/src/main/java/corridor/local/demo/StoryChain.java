package corridor.local.demo;

import corridor.events.ParkStoryEntry;
import java.util.ArrayList;
import java.util.List;

/** What a park has verified of the story that it is told: every line sealed, and chained to the one before. */
final class StoryChain {
    private final List<ParkStoryEntry> lines = new ArrayList<>();
    private long sequence;
    private String hash;

    /** Goes on after a line that was verified before. */
    StoryChain(VerifiedUpTo before) {
        this.sequence = before.sequence();
        this.hash = before.hash();
    }

    /**
     * Takes the next line. One that was there before is passed by, for a line may be told twice.
     *
     * @throws StoryBroken if a line is missing, or says something other than what was sealed
     */
    void take(ParkStoryEntry line) {
        if (line.sequence() <= sequence) {
            return;
        }
        if (!line.follows(sequence, hash)) {
            throw new StoryBroken("Line " + line.sequence() + " of the park's story does not follow line " + sequence
                    + " (" + hash + "): a line is missing, or was changed after it was sealed");
        }
        lines.add(line);
        sequence = line.sequence();
        hash = line.hash();
    }

    VerifiedUpTo verified() {
        return new VerifiedUpTo(sequence, hash);
    }

    /** What was taken, in order. */
    List<ParkStoryEntry> lines() {
        return List.copyOf(lines);
    }
}
