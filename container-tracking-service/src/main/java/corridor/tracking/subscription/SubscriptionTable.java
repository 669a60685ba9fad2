package corridor.tracking.subscription;

import corridor.events.PortJson;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The tables {@code subscription} and {@code subscription_notice}, as owners see and change them. */
@Component
class SubscriptionTable {
    private static final TypeReference<Map<String, String>> FILTERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SubscriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that an owner should know. */
    record Notice(String kind, String detail, Instant at) {}

    void insert(Subscription made) {
        jdbc.sql("""
                insert into subscription (subscription_id, standard, owner, owner_name, owner_party, owner_roles, callback_url,
                    secret, filters, created_at, state, place_at, place_id, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")
                .params(
                        made.id(),
                        made.standard().name(),
                        Subscription.ownerOf(made.owner()),
                        made.ownerName(),
                        made.ownerParty(),
                        made.ownerRoles().stream().map(Role::name).toArray(String[]::new),
                        made.callbackUrl().toString(),
                        made.secret(),
                        PortJson.mapper().writeValueAsString(made.filters()),
                        utc(made.createdAt()),
                        made.state().name(),
                        utc(made.place().recordedAt()),
                        made.place().eventId(),
                        utc(made.nextAttemptAt()))
                .update();
    }

    /** @param owner null for whoever's */
    Optional<Subscription> find(UUID id, String owner) {
        return jdbc.sql("select * from subscription where subscription_id = ? and (?::text is null or owner = ?)")
                .params(id, owner, owner)
                .query(SubscriptionTable::subscription)
                .optional();
    }

    /** Newest first. */
    Page<Subscription> list(String owner, Paging paging) {
        List<Subscription> read = jdbc.sql("""
                select * from subscription where (?::text is null or owner = ?)
                and (?::uuid is null or subscription_id < ?::uuid) order by subscription_id desc limit ?""")
                .params(owner, owner, paging.after(), paging.after(), paging.toRead())
                .query(SubscriptionTable::subscription)
                .list();
        return Page.of(read, paging, subscription -> subscription.id().toString());
    }

    /** @param owner null for everybody's */
    List<Subscription> list(Version standard, String owner, SubscriptionLeaf leaf) {
        return jdbc.sql("select * from subscription where standard = ? and (?::text is null or owner = ?) order by "
                        + leaf.orderBy() + " limit ? offset ?")
                .params(standard.name(), owner, owner, leaf.limit(), leaf.from())
                .query(SubscriptionTable::subscription)
                .list();
    }

    int count(Version standard, String owner) {
        return jdbc.sql("select count(*) from subscription where standard = ? and (?::text is null or owner = ?)")
                .params(standard.name(), owner, owner)
                .query(Integer.class)
                .single();
    }

    void change(UUID id, URI callbackUrl, Map<String, String> filters) {
        jdbc.sql("update subscription set callback_url = ?, filters = ?::jsonb where subscription_id = ?")
                .params(callbackUrl.toString(), PortJson.mapper().writeValueAsString(filters), id)
                .update();
    }

    void changeSecret(UUID id, byte[] secret) {
        jdbc.sql("update subscription set secret = ? where subscription_id = ?")
                .params(secret, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from subscription where subscription_id = ?").param(id).update();
    }

    /**
     * Goes on from a place, at once, whatever it was before. Whoever is delivering now loses its lease and moves nothing.
     *
     * @param place null to go on from where it was
     */
    void resume(UUID id, Feed.Place place, Instant now) {
        jdbc.sql("""
                update subscription set state = 'ACTIVE', failures = 0, failing_since = null, next_attempt_at = ?,
                    leased_by = null, leased_until = null, place_at = coalesce(?, place_at), place_id = coalesce(?, place_id)
                where subscription_id = ?""")
                .params(
                        utc(now),
                        place == null ? null : utc(place.recordedAt()),
                        place == null ? null : place.eventId(),
                        id)
                .update();
    }

    void note(UUID id, String kind, String detail, Instant now) {
        jdbc.sql(
                        "insert into subscription_notice (notice_id, subscription_id, kind, detail, at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, kind, detail, utc(now))
                .update();
    }

    /** Newest first, the last twenty. */
    List<Notice> notices(UUID id) {
        return jdbc.sql("select kind, detail, at from subscription_notice where subscription_id = ?"
                        + " order by notice_id desc limit 20")
                .param(id)
                .query((row, number) -> new Notice(row.getString("kind"), row.getString("detail"), instant(row, "at")))
                .list();
    }

    static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("subscription_id", UUID.class),
                Version.valueOf(row.getString("standard")),
                row.getString("owner_name"),
                row.getString("owner_party"),
                Arrays.stream((String[]) row.getArray("owner_roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                URI.create(row.getString("callback_url")),
                row.getBytes("secret"),
                PortJson.mapper().readValue(row.getString("filters"), FILTERS),
                instant(row, "created_at"),
                Subscription.State.valueOf(row.getString("state")),
                new Feed.Place(instant(row, "place_at"), row.getObject("place_id", UUID.class)),
                row.getLong("delivered"),
                instant(row, "delivered_at"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getString("last_failure"),
                instant(row, "next_attempt_at"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
