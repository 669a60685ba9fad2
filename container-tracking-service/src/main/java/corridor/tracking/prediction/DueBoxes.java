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

    /** Takes boxes out, each once, whose news came first: about so many, and all of a transaction together. */
    List<ContainerNumber> take(int most) {
        return jdbc
                .sql("""
                        delete from prediction_due where due_id in
                            (select due_id
                             from (select due_id, sum(cardinality(boxes)) over (order by due_id) - cardinality(boxes) as before
                                   from (select due_id, boxes from prediction_due order by due_id limit ?) first) counted
                             where before < ?)
                        returning boxes""")
                .params(most, most)
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .list()
                .stream()
                .flatMap(Stream::of)
                .distinct()
                .sorted()
                .map(ContainerNumber::new)
                .toList();
    }
}
