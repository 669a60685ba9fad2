package corridor.tracking.subscription;

import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers to each subscription what it has not had yet, in order: a batch is sent when the one before has been accepted. It
 * moves on after the subscriber has answered, so that who is killed in between sends again, with the same event ids.
 */
@Component
class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration NO_NEWS = Duration.ofMillis(500);
    private static final int AT_ONCE = 16;
    private static final int BATCH = 100;

    private final UUID instance = UUID.randomUUID();
    private final DeliveryTable table;
    private final SubscriptionTable subscriptions;
    private final Callback callback;
    private final Map<Version, Feed> feeds;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Delivering(
            DeliveryTable table,
            SubscriptionTable subscriptions,
            Callback callback,
            List<Feed> feeds,
            SubscriptionSettings settings,
            Clock clock) {
        this.table = table;
        this.subscriptions = subscriptions;
        this.callback = callback;
        this.feeds = byStandard(feeds);
        this.settings = settings;
        this.clock = clock;
    }

    static Map<Version, Feed> byStandard(List<Feed> feeds) {
        return feeds.stream()
                .flatMap(feed -> feed.standards().stream().map(standard -> Map.entry(standard, feed)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes the subscriptions whose turn it is, each on a thread of its own: a slow one holds nobody up but itself. */
    @Scheduled(fixedDelay = 250)
    void deliver() {
        table.lease(instance, clock.instant(), LEASE, AT_ONCE)
                .forEach(subscription ->
                        Thread.ofVirtual().name("telling-" + subscription.id()).start(() -> turn(subscription)));
    }

    private void turn(Subscription subscription) {
        try {
            deliver(subscription);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The lease runs out and somebody tries again; without a lease there is nothing to give back.
            LOG.warn("Subscription {} could not be served now", subscription.id(), e);
        }
    }

    private void deliver(Subscription subscription) throws InterruptedException {
        Instant end = clock.instant().plus(TURN);
        Feed.Place place = subscription.place();
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            Instant until = table.horizon(settings.clocksDiffer());
            if (!until.isAfter(place.recordedAt())) {
                break;
            }
            Feed.Batch batch = feeds.get(subscription.standard())
                    .after(subscription.standard(), subscription.filters(), subscription.owner(), place, until, BATCH);
            if (!batch.events().isEmpty()) {
                Optional<String> failure = callback.send(subscription, batch.events());
                if (failure.isPresent()) {
                    failed(subscription, failure.get());
                    return;
                }
            }
            place = batch.next();
            int events = batch.events().size();
            if (!table.delivered(subscription.id(), instance, place, events, clock.instant(), LEASE)) {
                return;
            }
            more = batch.more();
        }
        table.release(subscription.id(), instance, clock.instant().plus(more ? Duration.ZERO : NO_NEWS));
    }

    private void failed(Subscription subscription, String why) {
        Instant now = clock.instant();
        boolean disable = subscription.failingSince() != null
                && subscription.failingSince().plus(settings.disableAfter()).isBefore(now);
        boolean ours =
                table.failed(subscription.id(), instance, why, now, now.plus(pause(subscription.failures())), disable);
        if (ours && disable) {
            LOG.warn("Subscription {} is disabled: {}", subscription.id(), why);
            subscriptions.note(
                    subscription.id(),
                    "DISABLED",
                    "every attempt has failed since " + subscription.failingSince() + ", the last because " + why,
                    now);
        }
    }

    /** Doubled with each failure, and spread by half to either side so that many who failed together do not return so. */
    private Duration pause(int failures) {
        long pause = Math.min(settings.longestPause().toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + pause / 2 + 1));
    }
}
