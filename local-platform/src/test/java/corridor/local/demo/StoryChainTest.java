package corridor.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.events.ParkStoryEntry;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryChainTest {
    private final ParkStoryEntry first = line(1, "DISC", ParkStoryEntry.BEFORE_THE_FIRST);
    private final ParkStoryEntry second = line(2, "RELEASED", first.hash());
    private final ParkStoryEntry third = line(3, "GTOT", second.hash());
    private final StoryChain chain = new StoryChain(VerifiedUpTo.NOTHING);

    @TempDir
    private Path folder;

    @Test
    void a_whole_story_is_verified_to_its_last_line_though_a_line_is_told_twice() {
        chain.take(first);
        chain.take(second);
        chain.take(second);
        chain.take(third);

        assertThat(chain.lines()).containsExactly(first, second, third);
        assertThat(chain.verified()).isEqualTo(new VerifiedUpTo(3, third.hash()));
    }

    @Test
    void a_missing_line_is_noticed() {
        chain.take(first);

        assertThatThrownBy(() -> chain.take(third))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("Line 3");
    }

    @Test
    void a_line_that_was_changed_after_it_was_sealed_is_noticed() {
        ParkStoryEntry changed = new ParkStoryEntry(
                first.park(),
                1,
                first.containerNumber(),
                "GTIN",
                first.occurredAt(),
                first.recordedAt(),
                null,
                first.eventId(),
                first.previousHash(),
                first.hash());

        assertThatThrownBy(() -> chain.take(changed)).isInstanceOf(StoryBroken.class);
    }

    @Test
    void a_port_that_tells_another_past_the_next_time_is_noticed() throws IOException {
        Path book = folder.resolve("parks/rashakai.json");
        chain.take(first);
        chain.verified().keep(book);
        StoryChain nextTime = new StoryChain(VerifiedUpTo.in(book));
        ParkStoryEntry otherFirst = line(1, "LOAD", ParkStoryEntry.BEFORE_THE_FIRST);

        assertThatThrownBy(() -> nextTime.take(line(2, "RELEASED", otherFirst.hash())))
                .isInstanceOf(StoryBroken.class);
        nextTime.take(second);
        assertThat(nextTime.verified().sequence()).isEqualTo(2);
    }

    private static ParkStoryEntry line(long sequence, String what, String previousHash) {
        return ParkStoryEntry.seal(
                new ParkCode("rashakai"),
                sequence,
                new ContainerNumber("CSQU3054383"),
                what,
                Instant.parse("2026-07-01T09:00:00Z"),
                Instant.parse("2026-07-01T09:00:01Z"),
                null,
                new UUID(1, sequence),
                previousHash);
    }
}
