package corridor.tracking.subscription;

import static corridor.tracking.subscription.SubscriptionTable.utc;

import corridor.tracking.dcsa.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code subscription} as those see it who deliver. Of several instances one holds the lease of a subscription; one
 * that was killed loses it when its time is over, and one that was too slow moves nothing any more.
 */
@Component
class DeliveryTable {
    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Subscriptions whose turn it is, leased to this instance. */
    List<Subscription> lease(UUID instance, Instant now, Duration lease, int atMost) {
        return jdbc.sql("""
                update subscription set leased_by = ?, leased_until = ? where subscription_id in (
                    select subscription_id from subscription
                    where state = 'ACTIVE' and next_attempt_at <= ? and (leased_until is null or leased_until < ?)
                    order by next_attempt_at limit ? for update skip locked)
                returning *""")
                .params(instance, utc(now.plus(lease)), utc(now), utc(now), atMost)
                .query(SubscriptionTable::subscription)
                .list();
    }

    /** Goes on from here; returns false if the lease was lost. */
    boolean delivered(UUID id, UUID instance, Feed.Place next, int events, Instant now, Duration lease) {
        return jdbc.sql("""
                update subscription set place_at = ?, place_id = ?, delivered = delivered + ?, failures = 0,
                    failing_since = null, leased_until = ?,
                    delivered_at = case when ?::int > 0 then ?::timestamptz else delivered_at end
                where subscription_id = ? and leased_by = ? and state = 'ACTIVE'""")
                        .params(
                                utc(next.recordedAt()),
                                next.eventId(),
                                events,
                                utc(now.plus(lease)),
                                events,
                                utc(now),
                                id,
                                instance)
                        .update()
                == 1;
    }

    void release(UUID id, UUID instance, Instant nextAttempt) {
        jdbc.sql("update subscription set leased_by = null, leased_until = null, next_attempt_at = ?"
                        + " where subscription_id = ? and leased_by = ?")
                .params(utc(nextAttempt), id, instance)
                .update();
    }

    /** Returns false if the lease was lost. */
    boolean failed(UUID id, UUID instance, String why, Instant now, Instant nextAttempt, boolean disable) {
        return jdbc.sql("""
                update subscription set failures = failures + 1, failing_since = coalesce(failing_since, ?),
                    last_failure = ?, next_attempt_at = ?, leased_by = null, leased_until = null,
                    state = case when ? then 'DISABLED' else state end
                where subscription_id = ? and leased_by = ?""")
                        .params(utc(now), why, utc(nextAttempt), disable, id, instance)
                        .update()
                == 1;
    }

    /**
     * Up to when all that was recorded has been committed: before the beginning of every transaction that is still open. What
     * is recorded bears a time after its transaction began, as far as the services' clocks and the database's agree.
     */
    Instant horizon(Duration clocksDiffer) {
        return jdbc.sql("""
                select least(min(xact_start), clock_timestamp()) - ?::interval from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and xact_start is not null
                    and pid <> pg_backend_pid()""")
                .param(clocksDiffer.toMillis() + " milliseconds")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
