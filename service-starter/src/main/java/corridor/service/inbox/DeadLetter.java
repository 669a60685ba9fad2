package corridor.service.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be handled.
 *
 * @param reason why, as the failure said it
 * @param replayedAt when it was handled after all; absent while it waits
 */
record DeadLetter(
        UUID deadLetterId,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String reason,
        Instant failedAt,
        Instant replayedAt) {}
