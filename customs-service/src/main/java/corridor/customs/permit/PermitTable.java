package corridor.customs.permit;

import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where permits are kept: one per declaration and agency. */
@Component
class PermitTable {
    private static final TypeReference<List<Permit.Goods>> GOODS = new TypeReference<>() {};
    private static final String ALL = "select * from permit";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    PermitTable(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    void add(List<Permit> permits) {
        batches.batchUpdate("""
                insert into permit (id, declaration_id, agency, title, legal_basis, goods, status, requested_at,
                    promised_by)
                values (?, ?, ?, ?, ?, ?::json, ?, ?, ?)""", permits, Math.max(1, permits.size()), (insert, permit) -> {
            insert.setObject(1, permit.permitId());
            insert.setObject(2, permit.declarationId());
            insert.setString(3, permit.agency());
            insert.setString(4, permit.title());
            insert.setString(5, permit.legalBasis());
            insert.setString(6, json.writeValueAsString(permit.goods()));
            insert.setString(7, permit.status().name());
            insert.setObject(8, permit.requestedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(9, permit.promisedBy().atOffset(ZoneOffset.UTC));
        });
    }

    /** Asks again, because the goods are others than before. */
    void ask(Permit again) {
        jdbc.sql("""
                        update permit set goods = ?::json, status = 'REQUESTED', requested_at = ?, promised_by = ?,
                            decided_at = null, decided_by = null, reason = null
                        where declaration_id = ? and agency = ?""")
                .params(
                        json.writeValueAsString(again.goods()),
                        again.requestedAt().atOffset(ZoneOffset.UTC),
                        again.promisedBy().atOffset(ZoneOffset.UTC),
                        again.declarationId(),
                        again.agency())
                .update();
    }

    void decide(UUID id, Permit.Status status, String by, String reason, Instant at) {
        jdbc.sql("update permit set status = ?, decided_at = ?, decided_by = ?, reason = ? where id = ?")
                .params(status.name(), at.atOffset(ZoneOffset.UTC), by, reason, id)
                .update();
    }

    /** @param agency null for anybody's */
    Optional<Permit> lock(UUID id, String agency) {
        return jdbc.sql(ALL + " where id = ? and (?::text is null or agency = ?) for update")
                .params(id, agency, agency)
                .query(this::row)
                .optional();
    }

    Optional<Permit> find(UUID id, String agency) {
        return jdbc.sql(ALL + " where id = ? and (?::text is null or agency = ?)")
                .params(id, agency, agency)
                .query(this::row)
                .optional();
    }

    List<Permit> of(UUID declarationId) {
        return jdbc.sql(ALL + " where declaration_id = ? order by agency")
                .param(declarationId)
                .query(this::row)
                .list();
    }

    /** Those of the given declarations that are not granted. */
    List<Permit> open(Collection<UUID> declarations) {
        return declarations.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + """
                         where declaration_id in (:declarations) and status in ('REQUESTED', 'REFUSED')
                        order by declaration_id, agency""")
                        .param("declarations", declarations)
                        .query(this::row)
                        .list();
    }

    /** Those that wait for an agency, the next due first. */
    List<Permit> waiting(String agency, Paging paging) {
        String[] after = paging.after() == null
                ? new String[] {null, null}
                : paging.after().split("/", 2);
        return jdbc.sql(ALL + """
                 where status = 'REQUESTED' and (?::text is null or agency = ?)
                  and (?::timestamptz is null or (promised_by, id) > (?::timestamptz, ?::uuid))
                order by promised_by, id limit ?""")
                .params(agency, agency, after[0], after[0], after[1], paging.toRead())
                .query(this::row)
                .list();
    }

    private Permit row(ResultSet row, int n) throws SQLException {
        Permit.Status status = Permit.Status.valueOf(row.getString("status"));
        Instant promisedBy = instant(row, "promised_by");
        Instant decidedAt = instant(row, "decided_at");
        Instant until = decidedAt == null ? clock.instant() : decidedAt;
        return new Permit(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                row.getString("agency"),
                row.getString("title"),
                row.getString("legal_basis"),
                json.readValue(row.getString("goods"), GOODS),
                status,
                instant(row, "requested_at"),
                promisedBy,
                status != Permit.Status.NOT_NEEDED && until.isAfter(promisedBy),
                decidedAt,
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
