package corridor.customs.riskmodel;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What one version scored, and what was found of it. */
@Repository
class DriftTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DriftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param wrong null if nobody has looked, or it was not the lot that chose it */
    record Scored(Known known, double probability, Boolean wrong) {}

    /** Mondays of the weeks in which it scored, the newest first. */
    List<Instant> weeks(String version, int most) {
        return jdbc.sql("""
                        select distinct date_trunc('week', lodged_at, 'UTC') as monday from risk_case
                        where model_version = ? and probability is not null order by monday desc limit ?""")
                .params(version, most)
                .query((row, n) -> ModelTable.instant(row, "monday"))
                .list();
    }

    List<Scored> scored(String version, Instant monday) {
        return jdbc.sql("""
                        select known, probability, case when at_random and not after_release then wrong end as wrong
                        from risk_case left join risk_finding using (declaration_id)
                        where model_version = ? and probability is not null
                          and lodged_at >= ? and lodged_at < ?::timestamptz + interval '7 days'
                        order by lodged_at, declaration_id limit 50000""")
                .params(version, monday.atOffset(java.time.ZoneOffset.UTC), monday.atOffset(java.time.ZoneOffset.UTC))
                .query((row, n) -> new Scored(
                        json.readValue(row.getString("known"), Known.class),
                        row.getDouble("probability"),
                        row.getObject("wrong", Boolean.class)))
                .list();
    }
}
