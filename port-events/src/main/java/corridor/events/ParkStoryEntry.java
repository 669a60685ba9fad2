package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.ParkCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the story that a park is told: its own boxes only, numbered from 1 without gaps, each line sealed with the
 * hash of the one before. A park that holds lines 1 to n and finds {@code hash} of line n equal to the head that the port
 * publishes has missed nothing and been told nothing different.
 *
 * @param what the fact in one word: a DCSA code (DISC, GTIN, GTOT, LOAD), STACKED, GATE_REFUSED, DECLARED, HELD,
 *     HOLD_LIFTED, RELEASED, RELEASE_REVOKED; or WITHDRAWN where an earlier line with the same eventId no longer stands,
 *     because its sender corrected or retracted it, and REINSTATED where it stands again
 * @param eventId the port's event that this line retells
 * @param recordedAt when the port learned of it
 * @param previousHash 64 zeros for line 1
 * @param hash see {@link #seal}
 */
@EventType(name = "park-story-entry", topic = "")
public record ParkStoryEntry(
        @JsonProperty(required = true) ParkCode park,
        @JsonProperty(required = true) long sequence,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) String what,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Instant recordedAt,
        Facility facility,
        @JsonProperty(required = true) UUID eventId,
        @JsonProperty(required = true) String previousHash,
        @JsonProperty(required = true) String hash)
        implements PortEvent {

    /** What line 1 is chained to. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /**
     * The line, sealed: SHA-256 in lower-case hex over park, sequence, container number, what, occurredAt, recordedAt,
     * UN/LOCODE, facility code (empty where unknown), event id and previous hash, in UTF-8, each followed by a line feed.
     * Instants are written as ISO 8601 in UTC.
     */
    public static ParkStoryEntry seal(
            ParkCode park,
            long sequence,
            ContainerNumber containerNumber,
            String what,
            Instant occurredAt,
            Instant recordedAt,
            Facility facility,
            UUID eventId,
            String previousHash) {
        String text = String.join(
                "\n",
                park.value(),
                Long.toString(sequence),
                containerNumber.value(),
                what,
                occurredAt.toString(),
                recordedAt.toString(),
                facility == null ? "" : facility.unLocode().value(),
                facility == null ? "" : Objects.toString(facility.code(), ""),
                eventId.toString(),
                previousHash,
                "");
        return new ParkStoryEntry(
                park,
                sequence,
                containerNumber,
                what,
                occurredAt,
                recordedAt,
                facility,
                eventId,
                previousHash,
                sha256(text));
    }

    /** True if this line says what was sealed and follows the line whose hash is given. */
    public boolean follows(long lastSequence, String lastHash) {
        return sequence == lastSequence + 1
                && previousHash.equals(lastHash)
                && equals(seal(
                        park,
                        sequence,
                        containerNumber,
                        what,
                        occurredAt,
                        recordedAt,
                        facility,
                        eventId,
                        previousHash));
    }

    @Override
    public String key() {
        return containerNumber.value();
    }

    @Override
    public String topic() {
        return Topics.ofPark(park);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
