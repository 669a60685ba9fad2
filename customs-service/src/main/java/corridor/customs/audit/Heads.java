package corridor.customs.audit;

import corridor.service.paging.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The heads that were published. */
@Repository
class Heads {
    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if there is something to publish, and nothing was since a time. */
    boolean isDue(long number, Instant since) {
        return jdbc.sql("select not exists (select from decision_head where number >= ? or published_at > ?)")
                .params(number, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void add(Seal.Last last, Instant at) {
        jdbc.sql("insert into decision_head (number, hash, published_at) values (?, ?, ?)")
                .params(last.number(), last.hash(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<PublishedHead> newestFirst(Paging paging) {
        return jdbc.sql("""
                        select number, hash, published_at from decision_head
                        where ?::bigint is null or number < ?::bigint order by number desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query((row, n) -> new PublishedHead(
                        row.getLong(1),
                        HexFormat.of().formatHex(row.getBytes(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
