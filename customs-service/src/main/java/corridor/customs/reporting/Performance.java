package corridor.customs.reporting;

import corridor.events.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How lanes and officers do. */
@Repository
class Performance {
    private final JdbcClient jdbc;

    Performance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Declarations lodged in a period that went into one lane. */
    @Schema(name = "LanePerformance")
    record OfLane(
            Lane lane,
            int lodged,

            @Schema(description = "of all that were lodged, in percent")
            BigDecimal sharePercent,

            int checked,

            @Schema(description = "the last check found the goods not as declared, at any time")
            int discrepant,

            @Schema(description = "of the checked, in percent; absent if none was")
            BigDecimal hitPercent,

            int released,

            @Schema(description = "from lodging to release, half of them took less; absent if none was released")
            Long medianMinutes) {}

    /** What one officer decided in a period. */
    @Schema(name = "OfficerPerformance")
    record OfOfficer(
            @Schema(description = "a pseudonym, the same in every period")
            String officer,

            int decisions,
            int checks,
            int discrepant,
            int releases,

            @Schema(description = "from lodging to the check, half of them took less; absent if there was none")
            Long medianMinutesToCheck) {}

    List<OfLane> lanes(Days days) {
        List<OfLane> lanes = jdbc
                .sql("""
                        select d.lane, count(*) as lodged, count(*) filter (where c.any) as checked,
                            count(*) filter (where c.discrepant) as discrepant,
                            count(d.released_at) as released,
                            percentile_disc(0.5) within group
                                (order by floor(extract(epoch from d.released_at - d.lodged_at) / 60)) as median
                        from declaration d cross join lateral (
                            select count(*) > 0 as any,
                                coalesce(bool_or(outcome ->> 'outcome' = 'DISCREPANT'), false) as discrepant
                            from decision where declaration_id = d.id and what = 'CHECKED') c
                        where d.lodged_at >= ? and d.lodged_at < ? group by d.lane""")
                .params(days.start(), days.end())
                .query((row, n) -> new OfLane(
                        Lane.valueOf(row.getString("lane")),
                        row.getInt("lodged"),
                        null,
                        row.getInt("checked"),
                        row.getInt("discrepant"),
                        percent(row.getInt("discrepant"), row.getInt("checked")),
                        row.getInt("released"),
                        minutes(row.getBigDecimal("median"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(OfLane::lane))
                .toList();
        int all = lanes.stream().mapToInt(OfLane::lodged).sum();
        return lanes.stream()
                .map(each -> new OfLane(
                        each.lane(),
                        each.lodged(),
                        percent(each.lodged(), all),
                        each.checked(),
                        each.discrepant(),
                        each.hitPercent(),
                        each.released(),
                        each.medianMinutes()))
                .toList();
    }

    /** Of who decided at all, by pseudonym. */
    List<OfOfficer> officers(Days days) {
        return jdbc.sql("""
                        select left(encode(sha256(k.secret || convert_to('officer ' || o.made_by, 'UTF8')), 'hex'), 12)
                                as officer,
                            count(*) as decisions, count(*) filter (where o.what = 'CHECKED') as checks,
                            count(*) filter (where o.what = 'CHECKED' and o.outcome ->> 'outcome' = 'DISCREPANT')
                                as discrepant,
                            count(*) filter (where o.what = 'RELEASED') as releases,
                            percentile_disc(0.5) within group
                                (order by floor(extract(epoch from o.made_at - d.lodged_at) / 60))
                                filter (where o.what = 'CHECKED') as median
                        from decision o left join declaration d on d.id = o.declaration_id cross join reporting_secret k
                        where o.made_at >= ? and o.made_at < ? and o.made_by <> 'rule'
                          and o.made_by in (select made_by from decision
                              where what in ('CHECKED', 'HOLD_PLACED', 'HOLD_LIFTED', 'RELEASE_REVOKED')
                              union select made_by from decision where what = 'RELEASED' and made_by <> 'rule')
                        group by k.secret, o.made_by order by officer""")
                .params(days.start(), days.end())
                .query((row, n) -> new OfOfficer(
                        row.getString("officer"),
                        row.getInt("decisions"),
                        row.getInt("checks"),
                        row.getInt("discrepant"),
                        row.getInt("releases"),
                        minutes(row.getBigDecimal("median"))))
                .list();
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static Long minutes(BigDecimal minutes) {
        return minutes == null ? null : minutes.longValue();
    }
}
