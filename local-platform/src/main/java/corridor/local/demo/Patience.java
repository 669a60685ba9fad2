package corridor.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waiting for one service to hear of what another has decided. Their news travel by Kafka, usually within a second; if a
 * service was killed meanwhile, once it is back.
 */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Duration longest;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /**
     * @param what is awaited, to end the sentence "the port did not come to …"
     * @param look empty while it has not come about
     * @throws StoryBroken if it has not come about in time
     */
    <T> T until(String what, Supplier<Optional<T>> look) {
        Instant deadline = Instant.now().plus(longest);
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StoryBroken("Within " + longest.toSeconds() + " s the port did not come to " + what
                        + "; ./corridor status and ./corridor logs tell more");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("interrupted");
        }
    }
}
