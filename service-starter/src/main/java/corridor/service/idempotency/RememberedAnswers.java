package corridor.service.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code idempotent_request}: one row per caller and key, in the transaction of what the request did. */
final class RememberedAnswers {
    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for the transaction under way. Where another request with the same key is still at work, this waits
     * until that one has committed (then the answer is false) or has been undone (then it is true).
     */
    boolean take(String caller, String key, byte[] requestHash) {
        return jdbc.sql("""
                        insert into idempotent_request (caller, key, request_hash, received_at)
                        values (?, ?, ?, ?) on conflict do nothing""").params(caller, key, requestHash, now()).update() == 1;
    }

    void keep(String caller, String key, RememberedAnswer answer) {
        jdbc.sql("""
                        update idempotent_request set status = ?, content_type = ?, location = ?, body = ?
                        where caller = ? and key = ?""")
                .params(answer.status(), answer.contentType(), answer.location(), answer.body(), caller, key)
                .update();
    }

    RememberedAnswer find(String caller, String key) {
        return jdbc.sql("""
                        select request_hash, status, content_type, location, body from idempotent_request
                        where caller = ? and key = ?""").params(caller, key).query(RememberedAnswers::row).single();
    }

    int forgetOlderThan(Duration age) {
        return jdbc.sql("delete from idempotent_request where received_at < ?")
                .param(now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RememberedAnswer row(ResultSet row, int number) throws SQLException {
        return new RememberedAnswer(
                row.getBytes("request_hash"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getBytes("body"));
    }
}
