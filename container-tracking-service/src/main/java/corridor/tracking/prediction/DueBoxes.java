package corridor.tracking.prediction;

import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Chapter;
import corridor.tracking.container.Follower;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code prediction_due}: boxes of which something was told. To tell a fact costs one row for all boxes of its
 * transaction; the rest is done later, box by box.
 */
@Component
@Order(5)
class DueBoxes implements Follower {
    /** Of several instances one goes through boxes at a time. */
    private static final long LOCK = 0x0c0b_0000_0074L;

    private final JdbcClient jdbc;

    DueBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PortEvent> follow(List<Chapter> chapters) {
        jdbc.sql("insert into prediction_due (boxes) values (?)")
                .param(chapters.stream()
                        .map(chapter -> chapter.containerNumber().value())
                        .toArray(String[]::new))
                .update();
        return List.of();
    }

    /** True if nobody else goes through boxes until this transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /**
     * What was told first, and is not done yet.
     *
     * @param ids of its rows
     * @param boxes each once
     */
    record Due(List<Long> ids, List<ContainerNumber> boxes) {}

    /** About so many boxes, and all of a transaction together. */
    Due first(int most) {
        record Row(long id, String[] boxes) {}
        List<Row> rows = jdbc.sql("""
                        select due_id, boxes
                        from (select due_id, boxes, sum(cardinality(boxes)) over (order by due_id) - cardinality(boxes) as before
                              from (select due_id, boxes from prediction_due order by due_id limit ?) first) counted
                        where before < ?
                        order by due_id""")
                .params(most, most)
                .query((row, number) ->
                        new Row(row.getLong(1), (String[]) row.getArray(2).getArray()))
                .list();
        return new Due(
                rows.stream().map(Row::id).toList(),
                rows.stream()
                        .flatMap(row -> Stream.of(row.boxes()))
                        .distinct()
                        .sorted()
                        .map(ContainerNumber::new)
                        .toList());
    }

    void done(Due due) {
        jdbc.sql("delete from prediction_due where due_id = any(?)")
                .param(due.ids().toArray(Long[]::new))
                .update();
    }
}
