package corridor.tracking.park;

import corridor.events.ParkStoryEntry;
import corridor.events.Topics;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far a park's story goes: the proof with which a park compares what it holds. */
record ParkHead(
        @Schema(example = "rashakai") ParkCode park,

        @Schema(description = "number of the last line; 0 before the first")
        long sequence,

        @Schema(description = "hash of the last line; 64 zeros before the first")
        String hash,

        @Schema(description = "the Kafka topic on which it is told")
        String topic,

        @Schema(description = "when this was so") Instant asOf) {

    static ParkHead beforeTheFirst(ParkCode park, Instant asOf) {
        return new ParkHead(park, 0, ParkStoryEntry.BEFORE_THE_FIRST, Topics.ofPark(park), asOf);
    }
}
