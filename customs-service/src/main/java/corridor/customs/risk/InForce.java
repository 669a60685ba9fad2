package corridor.customs.risk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which set counts from when. Asked anew for each decision, so that every instance changes over at the same moment. */
@Repository
public class InForce {
    private static final String FILES = "files";

    private final JdbcClient jdbc;

    InForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force at a time. */
    public Optional<String> at(Instant time) {
        return jdbc.sql("""
                        select version from rule_set_in_force where from_time <= ? and withdrawn_at is null
                        order by from_time desc, number desc limit 1""")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Puts a version in force from a time on. */
    public void put(String version, Instant from, String by, Instant now) {
        jdbc.sql("""
                        insert into rule_set_in_force (version, from_time, put_by, put_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(version, from.atOffset(ZoneOffset.UTC), by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever puts an earlier set back waits for whoever does so at the same moment. */
    public void lock() {
        jdbc.sql("lock table rule_set_in_force in share row exclusive mode").update();
    }

    /** Takes back what has not begun yet; false if there is nothing of that kind. */
    public boolean withdraw(String version, Instant now) {
        return jdbc.sql("""
                                update rule_set_in_force set withdrawn_at = :now
                                where version = :version and from_time > :now and withdrawn_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                > 0;
    }

    /** True if it was in force at some time until now. */
    public boolean wasInForce(String version, Instant now) {
        return jdbc.sql("""
                        select exists (select from rule_set_in_force
                            where version = ? and from_time <= ? and withdrawn_at is null)""")
                .params(version, now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The folder's sets, each from the beginning of its first day; those that are not in the folder any more do not count. */
    void begin(List<RuleSet> sets, ZoneId zone, Instant now) {
        for (RuleSet set : sets) {
            put(set.version(), set.validFrom().atStartOfDay(zone).toInstant(), FILES, now);
        }
        jdbc.sql("""
                        update rule_set_in_force set withdrawn_at =
                            case when version in (:versions) then null else coalesce(withdrawn_at, :now) end
                        where put_by = :files""")
                .param("versions", sets.stream().map(RuleSet::version).toList())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("files", FILES)
                .update();
    }
}
