package corridor.tracking.yard;

import corridor.events.PlanAccepted;
import corridor.events.PlanReplaced;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code yard_plan} and {@code yard_lift}: plans accepted for bays of the yard, and what is left of them to do. */
@Component
class WorkTable {
    private static final Pattern SORT_KEY = Pattern.compile("([A-Z0-9]{1,8})/([0-9]{1,3})/([0-9]{1,9})");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WorkTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void accept(PlanAccepted plan) {
        YardPosition somewhere = plan.lifts().getFirst().from();
        jdbc.sql("""
                        insert into yard_plan as known (plan_id, block, bay, accepted_at, accepted_by) values (?, ?, ?, ?, ?)
                        on conflict (plan_id) do update set block = excluded.block, bay = excluded.bay,
                            accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by
                        where known.accepted_at is null""")
                .params(
                        plan.planId(),
                        somewhere.block(),
                        somewhere.bay(),
                        plan.occurredAt().atOffset(ZoneOffset.UTC),
                        plan.acceptedBy())
                .update();
        batches.batchUpdate("""
                insert into yard_lift (plan_id, step, container, from_row, from_tier, to_row, to_tier)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", plan.lifts(), 500, (row, lift) -> {
            row.setObject(1, plan.planId());
            row.setInt(2, lift.step());
            row.setString(3, lift.containerNumber().value());
            row.setInt(4, lift.from().row());
            row.setInt(5, lift.from().tier());
            row.setObject(6, lift.to() == null ? null : lift.to().row());
            row.setObject(7, lift.to() == null ? null : lift.to().tier());
        });
    }

    /** The end of a plan may be heard of before its beginning. */
    void replace(PlanReplaced plan) {
        jdbc.sql("""
                        insert into yard_plan (plan_id, replaced_by) values (?, ?)
                        on conflict (plan_id) do update set replaced_by = excluded.replaced_by""").params(plan.planId(), plan.replacedBy()).update();
    }

    /** What is to be done, bay by bay and in the order of its plan. */
    List<WorkItem> open(String block, Integer bay, Paging paging) {
        Matcher after = SORT_KEY.matcher(paging.after() == null ? "" : paging.after());
        boolean behind = after.matches();
        return jdbc.sql("""
                        select * from yard_work where not done
                            and (:block::text is null or block = :block) and (:bay::int is null or bay = :bay)
                            and (not :behind or (block, bay, step) > (:lastBlock, :lastBay, :lastStep))
                        order by block, bay, step limit :limit""")
                .param("block", block)
                .param("bay", bay)
                .param("behind", behind)
                .param("lastBlock", behind ? after.group(1) : "")
                .param("lastBay", behind ? Integer.parseInt(after.group(2)) : 0)
                .param("lastStep", behind ? Integer.parseInt(after.group(3)) : 0)
                .param("limit", paging.toRead())
                .query(WorkTable::item)
                .list();
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        String block = row.getString("block");
        int bay = row.getInt("bay");
        Integer toRow = row.getObject("to_row", Integer.class);
        return new WorkItem(
                row.getObject("plan_id", UUID.class),
                row.getInt("step"),
                toRow == null ? WorkItem.Kind.RETRIEVE : WorkItem.Kind.RELOCATE,
                new ContainerNumber(row.getString("container")),
                new YardPosition(block, bay, row.getInt("from_row"), row.getInt("from_tier")),
                toRow == null ? null : new YardPosition(block, bay, toRow, row.getInt("to_tier")),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
