package corridor.customs.rulemaking;

import corridor.events.Lane;
import corridor.service.paging.Paging;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What dry-runs found, declaration by declaration, and what it adds up to. */
@Repository
class DryRunLines {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DryRunLines(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    record Line(DryRun.Change change, boolean drawn) {}

    void add(UUID run, List<Line> lines) {
        batch.batchUpdate("""
                insert into rule_dry_run_line (dry_run_id, decision_id, declaration_id, was, now, rules, drawn, examined,
                    wrong) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, lines.size(), (row, line) -> {
            DryRun.Change change = line.change();
            row.setObject(1, run);
            row.setObject(2, change.decisionId());
            row.setObject(3, change.declarationId());
            row.setString(4, change.was().name());
            row.setString(5, change.now().name());
            row.setArray(
                    6, row.getConnection().createArrayOf("text", change.rules().toArray()));
            row.setBoolean(7, line.drawn());
            row.setBoolean(8, change.examined());
            row.setBoolean(9, change.wrong());
        });
    }

    DryRun.Result result(UUID run) {
        List<DryRun.Moved> moved = jdbc
                .sql("""
                        select was, now, count(*) as declarations from rule_dry_run_line where dry_run_id = ?
                        group by was, now""")
                .param(run)
                .query((row, n) -> new DryRun.Moved(
                        Lane.valueOf(row.getString("was")),
                        Lane.valueOf(row.getString("now")),
                        row.getInt("declarations")))
                .list()
                .stream()
                .sorted(Comparator.comparing(DryRun.Moved::was).thenComparing(DryRun.Moved::now))
                .toList();
        return new DryRun.Result(
                sum(moved, each -> true),
                sum(moved, each -> each.was() != each.now()),
                sum(moved, each -> each.now() != Lane.GREEN),
                sum(moved, each -> each.now() == Lane.BLUE || each.now() == Lane.RED),
                moved,
                hits(run, false),
                hits(run, true),
                rules(run));
    }

    private static int sum(List<DryRun.Moved> moved, Predicate<DryRun.Moved> which) {
        return moved.stream().filter(which).mapToInt(DryRun.Moved::declarations).sum();
    }

    private List<DryRun.Hits> hits(UUID run, boolean drawnOnly) {
        return jdbc
                .sql("""
                        select now, count(*) as examined, count(*) filter (where wrong) as wrong from rule_dry_run_line
                        where dry_run_id = ? and examined and (drawn or not ?) group by now""")
                .params(run, drawnOnly)
                .query((row, n) ->
                        DryRun.Hits.of(Lane.valueOf(row.getString("now")), row.getInt("examined"), row.getInt("wrong")))
                .list()
                .stream()
                .sorted(Comparator.comparing(DryRun.Hits::lane))
                .toList();
    }

    private List<DryRun.Speaking> rules(UUID run) {
        return jdbc.sql("""
                        select rule, count(*) as declarations, count(*) filter (where examined) as examined,
                            count(*) filter (where wrong) as wrong
                        from rule_dry_run_line cross join unnest(rules) as rule where dry_run_id = ?
                        group by rule order by declarations desc, rule""")
                .param(run)
                .query((row, n) -> DryRun.Speaking.of(
                        row.getString("rule"), row.getInt("declarations"), row.getInt("examined"), row.getInt("wrong")))
                .list();
    }

    /** Those whose lane would change, in the order in which they were decided. */
    List<DryRun.Change> changes(UUID run, Paging paging) {
        return jdbc.sql("""
                        select * from rule_dry_run_line where dry_run_id = ? and was <> now
                        and (?::uuid is null or decision_id > ?::uuid) order by decision_id limit ?""")
                .params(run, paging.after(), paging.after(), paging.toRead())
                .query((row, n) -> new DryRun.Change(
                        row.getObject("declaration_id", UUID.class),
                        row.getObject("decision_id", UUID.class),
                        Lane.valueOf(row.getString("was")),
                        Lane.valueOf(row.getString("now")),
                        List.of((String[]) row.getArray("rules").getArray()),
                        row.getBoolean("examined"),
                        row.getBoolean("wrong")))
                .list();
    }
}
