package corridor.tracking.partner;

import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code partner_key}. */
@Component
class PartnerKeyTable {
    private static final String COLUMNS =
            "key_id, name, role, party, created_at, created_by, expires_at, revoked_at, revoked_by, last_used_at";

    private final JdbcClient jdbc;

    PartnerKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PartnerKey key, String sha256) {
        jdbc.sql("""
                insert into partner_key (key_id, sha256, name, role, party, created_at, created_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.keyId(),
                        sha256,
                        key.name(),
                        key.role().name(),
                        key.party(),
                        utc(key.createdAt()),
                        key.createdBy(),
                        utc(key.expiresAt()))
                .update();
    }

    /** Newest first. */
    Page<PartnerKey> list(Paging paging) {
        return Page.of(
                jdbc.sql(
                                "select " + COLUMNS
                                        + " from partner_key where ?::uuid is null or key_id < ?::uuid order by key_id desc limit ?")
                        .params(paging.after(), paging.after(), paging.toRead())
                        .query(PartnerKeyTable::key)
                        .list(),
                paging,
                key -> key.keyId().toString());
    }

    /** Revoking again changes nothing; empty if there is no such key. */
    Optional<PartnerKey> revoke(UUID keyId, String by, Instant now) {
        jdbc.sql("update partner_key set revoked_at = ?, revoked_by = ? where key_id = ? and revoked_at is null")
                .params(utc(now), by, keyId)
                .update();
        return jdbc.sql("select " + COLUMNS + " from partner_key where key_id = ?")
                .param(keyId)
                .query(PartnerKeyTable::key)
                .optional();
    }

    /** The key with this hash, if it is good now; that it was used is noted. */
    Optional<PartnerKey> use(String sha256, Instant now) {
        return jdbc.sql("update partner_key set last_used_at = ? where sha256 = ? and revoked_at is null"
                        + " and expires_at > ? returning " + COLUMNS)
                .params(utc(now), sha256, utc(now))
                .query(PartnerKeyTable::key)
                .optional();
    }

    private static PartnerKey key(ResultSet row, int number) throws SQLException {
        return new PartnerKey(
                row.getObject("key_id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("party"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"),
                instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
