package corridor.customs.reporting;

import corridor.customs.riskmodel.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often a look found something. What was chosen by a rule or a model says how good the choice was; only the share chosen
 * by lot says how many are wrong among all.
 */
@Repository
class HitRates {
    private final JdbcClient jdbc;

    HitRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of declarations lodged in a period. */
    @Schema(name = "HitRates")
    record Report(
            LocalDate from,
            LocalDate to,

            @Schema(description = "of all declarations, as the random share tells it")
            Share baseRate,

            List<Group> lanes,

            @Schema(description = "a declaration counts with every rule that spoke")
            List<Group> rules,

            @Schema(description = "by model version and tenth of its scores, 10 the highest; without the random share")
            List<Group> modelDeciles,

            @Schema(description = "looks after release, by why they were chosen")
            List<Group> afterRelease) {}

    /** One lane, rule or tenth. */
    @Schema(name = "HitRateGroup")
    record Group(@Schema(example = "RED") String name, int lodged, Share share) {}

    Report report(Days days) {
        return new Report(
                days.from(),
                days.to(),
                baseRate(days),
                groups("""
                        select d.lane as name, count(*) as lodged, count(f.wrong) as examined,
                            count(*) filter (where f.wrong) as found
                        from declaration d left join risk_finding f on f.declaration_id = d.id and not f.after_release
                        where d.lodged_at >= ? and d.lodged_at < ? group by d.lane order by d.lane""", days),
                groups("""
                        select r.rule as name, count(distinct d.id) as lodged,
                            count(distinct d.id) filter (where f.wrong is not null) as examined,
                            count(distinct d.id) filter (where f.wrong) as found
                        from declaration d join declaration_lane_reason r on r.declaration_id = d.id
                            left join risk_finding f on f.declaration_id = d.id and not f.after_release
                        where d.lodged_at >= ? and d.lodged_at < ? group by r.rule order by r.rule""", days),
                groups("""
                        select c.model_version || ', tenth ' || least(10, floor(c.percentile / 10)::int + 1) as name,
                            count(*) as lodged, count(f.wrong) as examined, count(*) filter (where f.wrong) as found
                        from risk_case c left join risk_finding f
                            on f.declaration_id = c.declaration_id and not f.after_release
                        where c.lodged_at >= ? and c.lodged_at < ? and c.percentile is not null and not c.at_random
                        group by c.model_version, least(10, floor(c.percentile / 10)::int + 1)
                        order by c.model_version, least(10, floor(c.percentile / 10)::int + 1)""", days),
                groups("""
                        select p.why as name, count(*) as lodged, count(p.outcome) as examined,
                            count(*) filter (where p.outcome = 'DISCREPANT') as found
                        from post_clearance p join declaration d on d.id = p.declaration_id
                        where d.lodged_at >= ? and d.lodged_at < ? and p.why is not null group by p.why order by p.why""", days));
    }

    private Share baseRate(Days days) {
        return jdbc.sql("""
                        select count(*) as examined, count(*) filter (where f.wrong) as found
                        from risk_case c join risk_finding f on f.declaration_id = c.declaration_id and not f.after_release
                        where c.lodged_at >= ? and c.lodged_at < ? and c.at_random""")
                .params(days.start(), days.end())
                .query((row, n) -> Share.of(row.getInt("found"), row.getInt("examined")))
                .single();
    }

    private List<Group> groups(String sql, Days days) {
        return jdbc.sql(sql)
                .params(days.start(), days.end())
                .query((row, n) -> new Group(
                        row.getString("name"),
                        row.getInt("lodged"),
                        Share.of(row.getInt("found"), row.getInt("examined"))))
                .list();
    }
}
