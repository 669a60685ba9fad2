package corridor.tracking.subscription;

import corridor.tracking.dcsa.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A subscription as its owner sees it. The secret is never shown.
 *
 * @param standard V2 or V3 of Track &amp; Trace, or PORT_CALL
 * @param deliveredUpTo all that the port learned before has been delivered
 * @param delivered how many events were
 * @param failures of attempts in a row
 * @param notices newest first
 */
record SubscriptionView(
        UUID subscriptionId,
        Version standard,
        String callbackUrl,
        Map<String, String> filters,
        String owner,
        Instant createdAt,
        Subscription.State state,
        Instant deliveredUpTo,
        long delivered,
        Instant deliveredAt,
        int failures,
        Instant failingSince,
        String lastFailure,
        Instant nextAttemptAt,
        List<SubscriptionTable.Notice> notices) {

    static SubscriptionView of(Subscription subscription, List<SubscriptionTable.Notice> notices) {
        boolean failing = subscription.failures() > 0;
        return new SubscriptionView(
                subscription.id(),
                subscription.standard(),
                subscription.callbackUrl().toString(),
                subscription.filters(),
                Subscription.ownerOf(subscription.owner()),
                subscription.createdAt(),
                subscription.state(),
                subscription.place().recordedAt(),
                subscription.delivered(),
                subscription.deliveredAt(),
                subscription.failures(),
                subscription.failingSince(),
                subscription.lastFailure(),
                failing ? subscription.nextAttemptAt() : null,
                notices);
    }
}
