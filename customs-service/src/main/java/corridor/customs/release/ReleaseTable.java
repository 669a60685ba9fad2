package corridor.customs.release;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per box and release. */
@Component
class ReleaseTable {
    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID declarationId, ContainerNumber number, Instant at) {
        jdbc.sql("""
                        insert into container_release (id, declaration_id, container_number, released_at)
                        values (?, ?, ?, ?)""")
                .params(id, declarationId, number.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the releases of a declaration, and returns them by box. */
    Map<ContainerNumber, UUID> revoke(UUID declarationId, Instant at) {
        Map<ContainerNumber, UUID> revoked = new LinkedHashMap<>();
        jdbc.sql("""
                        update container_release set revoked_at = ?
                        where declaration_id = ? and revoked_at is null returning id, container_number""").params(at.atOffset(ZoneOffset.UTC), declarationId).query(row -> {
            revoked.put(new ContainerNumber(row.getString("container_number")), row.getObject("id", UUID.class));
        });
        return revoked;
    }
}
