package corridor.tracking.surveillance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers found of alarms, for the learning. Reads {@code alarm} with its answers. */
@Component
class FindingTable {
    /** So many alarms a trait is trusted with before anything is found. */
    private static final double TRUSTED_WITH = 4;

    private static final String LAST = """
            (select finding from alarm_answer n where n.alarm_id = a.alarm_id order by answer_id desc limit 1)""";

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if an alarm about it stands that nobody found false; one of the detector's own must have been found true. */
    boolean isSuspicious(PhaseTable.Row leg) {
        return jdbc.sql("select exists (select 1 from alarm a where subject = ? and occurred_at between ? and ?"
                        + " and coalesce((select stands from alarm_basis b where b.alarm_id = a.alarm_id"
                        + " order by basis_id desc limit 1), true)"
                        + " and case when kind = 'UNUSUAL_READINGS' then coalesce(" + LAST + ", '') = 'TRUE_ALARM'"
                        + " else coalesce(" + LAST + ", '') <> 'FALSE_ALARM' end)")
                .params(
                        leg.container(),
                        leg.from().atOffset(ZoneOffset.UTC),
                        leg.until().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Of each trait that was an alarm's first reason, how many were not found false; 1 where nothing was found. */
    Map<Trait, Double> weights(Instant before) {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        jdbc.sql("select split_part(evidence->0->>'reference', ' ', 1), count(*) filter (where found = 'TRUE_ALARM'),"
                        + " count(*) filter (where found = 'FALSE_ALARM') from (select evidence, " + LAST
                        + " as found from alarm a where kind = 'UNUSUAL_READINGS' and occurred_at < ?) as f group by 1")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((java.sql.ResultSet row) -> {
                    double right = row.getInt(2) + TRUSTED_WITH;
                    weights.put(Trait.valueOf(row.getString(1)), right / (right + row.getInt(3)));
                });
        return weights;
    }
}
