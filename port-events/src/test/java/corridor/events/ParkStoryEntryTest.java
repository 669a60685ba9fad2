package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.port.Facility;
import corridor.port.UnLocode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ParkStoryEntryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<ParkStoryEntry> story = story(5);

    @Test
    void an_untouched_story_reads_from_the_first_line_to_the_head() {
        assertThat(readable(story)).isEqualTo(5);
    }

    @Test
    void a_line_changed_in_any_of_its_fields_no_longer_follows() {
        ParkStoryEntry line = story.get(2);
        Map<String, Object> lies = Map.of(
                "park", "dhabeji",
                "sequence", 4,
                "containerNumber", "MSKU6011672",
                "what", "GTOT",
                "occurredAt", "2026-11-24T12:00:00.000000001Z",
                "recordedAt", "2026-11-24T13:00:00Z",
                "facility", Map.of("unLocode", "PKKHI", "code", "GIT"),
                "eventId", "019e6f3c-8a00-7000-8000-0000000000ff",
                "previousHash", story.get(3).hash(),
                "hash", "f".repeat(64));
        ObjectNode told = PortJson.mapper().valueToTree(line);

        assertThat(lies.keySet()).isEqualTo(told.propertyNames());
        lies.forEach((field, lie) -> {
            ObjectNode changed = told.deepCopy();
            changed.set(field, PortJson.mapper().valueToTree(lie));
            ParkStoryEntry tampered = PortJson.mapper().treeToValue(changed, ParkStoryEntry.class);

            assertThat(tampered.follows(2, story.get(1).hash())).as(field).isFalse();
            assertThat(tampered.follows(tampered.sequence() - 1, tampered.previousHash()))
                    .as("%s, taken by itself", field)
                    .isFalse();
        });
    }

    @Test
    void a_facility_left_out_or_stripped_of_its_code_is_noticed() {
        ParkStoryEntry line = story.getFirst();
        for (Facility other : new Facility[] {null, new Facility(new UnLocode("PKGWD"), null)}) {
            ParkStoryEntry tampered = new ParkStoryEntry(
                    line.park(),
                    line.sequence(),
                    line.containerNumber(),
                    line.what(),
                    line.occurredAt(),
                    line.recordedAt(),
                    other,
                    line.eventId(),
                    line.previousHash(),
                    line.hash());
            assertThat(tampered.follows(0, ParkStoryEntry.BEFORE_THE_FIRST)).isFalse();
        }
    }

    @Test
    void a_missing_a_doubled_and_a_swapped_line_break_the_story() {
        List<ParkStoryEntry> missing = new ArrayList<>(story);
        missing.remove(2);
        List<ParkStoryEntry> doubled = new ArrayList<>(story);
        doubled.add(3, story.get(2));
        List<ParkStoryEntry> swapped = new ArrayList<>(story);
        swapped.set(1, story.get(2));
        swapped.set(2, story.get(1));

        assertThat(readable(missing)).isEqualTo(2);
        assertThat(readable(doubled)).isEqualTo(3);
        assertThat(readable(swapped)).isEqualTo(1);
    }

    @Test
    void a_park_can_recompute_the_seal_with_any_sha_256() {
        // printf 'rashakai\n1\nCSQU3054383\nDISC\n2026-11-24T12:00:00Z\n2026-11-24T12:00:05Z\nPKGWD\nGIT\n<id>\n<64
        // zeros>\n'
        assertThat(story.getFirst().hash())
                .isEqualTo("9dac7d6a9c6276c50a10ffa18d223e64aca3ccf4aeea6cae55917793b9586b09");
    }

    /** How many lines can be read before something is wrong. */
    private static int readable(List<ParkStoryEntry> lines) {
        long last = 0;
        String hash = ParkStoryEntry.BEFORE_THE_FIRST;
        int read = 0;
        for (ParkStoryEntry line : lines) {
            if (!line.follows(last, hash)) {
                return read;
            }
            last = line.sequence();
            hash = line.hash();
            read++;
        }
        return read;
    }

    private static List<ParkStoryEntry> story(int length) {
        List<ParkStoryEntry> lines = new ArrayList<>();
        String hash = ParkStoryEntry.BEFORE_THE_FIRST;
        for (int i = 1; i <= length; i++) {
            ParkStoryEntry line = ParkStoryEntry.seal(
                    Samples.RASHAKAI,
                    i,
                    Samples.BOX,
                    "DISC",
                    NOON,
                    NOON.plusSeconds(5),
                    new Facility(new UnLocode("PKGWD"), "GIT"),
                    new UUID(0x019e6f3c8a007000L, 0x8000000000000000L + i),
                    hash);
            lines.add(line);
            hash = line.hash();
        }
        return lines;
    }
}
