package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code plan_progress}: how plans came about. */
@Repository
class ProgressTable {
    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something got better, or the status changed. */
    @Schema(name = "ProgressOfPlan")
    record Entry(int number, Instant at, Status status, Long objective, Long bound, long nodes, long elapsedMillis) {}

    List<Entry> after(UUID planId, int number) {
        return jdbc.sql("select * from plan_progress where plan_id = ? and number > ? order by number")
                .params(planId, number)
                .query((row, n) -> new Entry(
                        row.getInt("number"),
                        PlanTable.instant(row, "at"),
                        Status.valueOf(row.getString("status")),
                        row.getObject("best", Long.class),
                        row.getObject("bound", Long.class),
                        row.getLong("nodes"),
                        row.getLong("elapsed_millis")))
                .list();
    }
}
