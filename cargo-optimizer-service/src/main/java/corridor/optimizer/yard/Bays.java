package corridor.optimizer.yard;

import corridor.port.ContainerNumber;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bays in which something stands. */
@Repository
public class Bays {
    private static final Pattern SORT_KEY = Pattern.compile("([A-Z0-9]{1,8})/([0-9]{1,3})");

    private final JdbcClient jdbc;

    Bays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if nothing is known to stand there. */
    public Optional<Bay> find(String block, int number) {
        List<StandingBox> boxes = jdbc.sql("""
                        select container_number, row_no, tier from standing_box where block = ? and bay = ?""")
                .params(block, number)
                .query((row, n) -> new StandingBox(
                        new ContainerNumber(row.getString("container_number")),
                        row.getInt("row_no"),
                        row.getInt("tier")))
                .list();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(new Bay(block, number, boxes));
    }

    List<BaySummary> list(Paging paging) {
        Matcher after = SORT_KEY.matcher(paging.after() == null ? "0/0" : paging.after());
        if (!after.matches()) {
            throw new InvalidRequest(
                    "cursor", "a cursor is what the page before gave as nextCursor", "start again without one");
        }
        return jdbc.sql("""
                        select block, bay, count(*) as boxes, count(distinct row_no) as stacks from standing_box
                        where ? or (block, bay) > (?, ?) group by block, bay order by block, bay limit ?""")
                .params(paging.after() == null, after.group(1), Integer.parseInt(after.group(2)), paging.toRead())
                .query((row, n) -> new BaySummary(
                        row.getString("block"), row.getInt("bay"), row.getInt("boxes"), row.getInt("stacks")))
                .list();
    }
}
