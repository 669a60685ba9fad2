package corridor.tracking.surveillance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code watch_mark} and {@code watch_due}: who is to be looked at, and when. */
@Component
class WatchTable {
    /** Of several instances one watches at a time. */
    private static final long WATCH_LOCK = 0x0c0b_0000_0070L;
    /** Before the first reading that there can be. */
    static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody to look at.
     *
     * @param span the time of which something new is known
     */
    record Due(String subject, Watched.Span span) {}

    /** How far the watch is behind. */
    record Backlog(long marks, long due, Instant oldestDue) {}

    /** One row, however many subjects. */
    void mark(Collection<String> subjects, Instant from, Instant until) {
        jdbc.sql("insert into watch_mark (subjects, from_at, until_at) values (?, ?, ?)")
                .params(subjects.toArray(String[]::new), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True if nobody else watches until this transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(WATCH_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Turns marks into what is due, one row for each subject; returns how many marks that were. */
    int gather(Instant now) {
        return jdbc.sql("""
                        with taken as (delete from watch_mark where mark_id in
                                (select mark_id from watch_mark order by mark_id limit 200)
                            returning subjects, from_at, until_at),
                        put as (insert into watch_due (subject, due_at, from_at, until_at)
                            select s, ?, min(from_at), max(until_at) from taken, unnest(subjects) as s group by s order by s
                            on conflict (subject) do update set due_at = least(watch_due.due_at, excluded.due_at),
                                from_at = least(watch_due.from_at, excluded.from_at),
                                until_at = greatest(watch_due.until_at, excluded.until_at))
                        select count(*) from taken""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Takes some of those that are due. */
    List<Due> take(Instant now, int most) {
        return jdbc.sql("""
                        delete from watch_due where subject in
                            (select subject from watch_due where due_at <= ? order by due_at, subject limit ?)
                        returning subject, from_at, until_at""")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, number) -> new Due(
                        row.getString(1),
                        new Watched.Span(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .list();
    }

    /** Has a subject looked at at a time, because of what may be known of a span by then. */
    void put(String subject, Instant at, Watched.Span span) {
        jdbc.sql("""
                        insert into watch_due (subject, due_at, from_at, until_at) values (?, ?, ?, ?)
                        on conflict (subject) do update set due_at = least(watch_due.due_at, excluded.due_at),
                            from_at = least(watch_due.from_at, excluded.from_at),
                            until_at = greatest(watch_due.until_at, excluded.until_at)""")
                .params(
                        subject,
                        at.atOffset(ZoneOffset.UTC),
                        span.from().atOffset(ZoneOffset.UTC),
                        span.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    Backlog backlog(Instant now) {
        return jdbc.sql("""
                        select (select count(*) from watch_mark), count(*), min(due_at) from watch_due where due_at <= ?""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
                    return new Backlog(row.getLong(1), row.getLong(2), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
