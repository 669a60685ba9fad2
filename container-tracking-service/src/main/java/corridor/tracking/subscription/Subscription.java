package corridor.tracking.subscription;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.ReceivedMessages;
import corridor.tracking.dcsa.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is told.
 *
 * @param ownerRoles with which it was asked for: what is told is what they may see
 * @param place behind the last event that was delivered
 * @param failures in a row
 * @param failingSince null while all is well
 */
record Subscription(
        UUID id,
        Version standard,
        String ownerName,
        String ownerParty,
        Set<Role> ownerRoles,
        URI callbackUrl,
        byte[] secret,
        Map<String, String> filters,
        Instant createdAt,
        State state,
        Feed.Place place,
        long delivered,
        Instant deliveredAt,
        int failures,
        Instant failingSince,
        String lastFailure,
        Instant nextAttemptAt) {
    enum State {
        ACTIVE,
        /** After it has failed for too long, until its owner enables it again. */
        DISABLED
    }

    Caller owner() {
        return new Caller(ownerName, ownerParty, ownerRoles);
    }

    static String ownerOf(Caller caller) {
        return ReceivedMessages.sender(caller);
    }
}
