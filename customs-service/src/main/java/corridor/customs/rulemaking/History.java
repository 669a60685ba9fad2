package corridor.customs.rulemaking;

import corridor.customs.risk.LaneDecision;
import corridor.customs.risk.LaneReason;
import corridor.customs.risk.RiskFacts;
import corridor.events.Lane;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was known of declarations when their lane was chosen, as it stands on record: of each, the last time in a period. */
@Repository
class History {
    private static final String LAST_OF_EACH = """
            from decision d where d.what = 'LANE_ASSIGNED' and d.made_at >= :from and d.made_at < :to
              and not exists (select from decision later where later.declaration_id = d.declaration_id
                and later.id > d.id and later.what = 'LANE_ASSIGNED' and later.made_at < :to)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One choice of a lane.
     *
     * @param drawn a lot chose it
     */
    record Past(UUID decisionId, UUID declarationId, RiskFacts facts, Lane byRules, boolean drawn) {
        static Past of(UUID decisionId, UUID declarationId, RiskFacts facts, LaneDecision decided) {
            List<LaneReason> reasons = decided.reasons();
            // The lot's reason is the last one.
            return new Past(
                    decisionId,
                    declarationId,
                    facts,
                    LaneReason.strictest(decided.drawnAtRandom() ? reasons.subList(0, reasons.size() - 1) : reasons),
                    decided.drawnAtRandom());
        }
    }

    int count(Instant from, Instant to) {
        return jdbc.sql("select count(*) " + LAST_OF_EACH)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Declarations whose lane was chosen before then, however long ago; no more than so many are counted. */
    int countUpTo(int most, Instant before) {
        return jdbc.sql("""
                        select count(*) from (
                            select distinct declaration_id from decision where what = 'LANE_ASSIGNED' and made_at < ?
                            limit ?) as counted""")
                .params(before.atOffset(ZoneOffset.UTC), most)
                .query(Integer.class)
                .single();
    }

    /** @param after the last decision seen before; null at the beginning */
    List<Past> next(Instant from, Instant to, UUID after, int most) {
        return jdbc.sql("select d.id, d.declaration_id, d.inputs, d.outcome " + LAST_OF_EACH
                        + " and (:after::uuid is null or d.id > :after::uuid) order by d.id limit :most")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> Past.of(
                        row.getObject("id", UUID.class),
                        row.getObject("declaration_id", UUID.class),
                        json.readValue(row.getString("inputs"), RiskFacts.class),
                        json.readValue(row.getString("outcome"), LaneDecision.class)))
                .list();
    }

    /** Of those that officers checked, whether any check found them not as declared. */
    Map<UUID, Boolean> wrong(Collection<UUID> declarations) {
        Map<UUID, Boolean> found = new HashMap<>();
        jdbc.sql("""
                        select declaration_id, bool_or(outcome ->> 'outcome' = 'DISCREPANT') as wrong from decision
                        where what = 'CHECKED' and declaration_id in (:declarations) group by declaration_id""").param("declarations", declarations).query(row -> {
            found.put(row.getObject("declaration_id", UUID.class), row.getBoolean("wrong"));
        });
        return found;
    }
}
