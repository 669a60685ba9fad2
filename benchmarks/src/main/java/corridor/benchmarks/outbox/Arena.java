package corridor.benchmarks.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where one contender is measured: a database of its own in the common PostgreSQL, and the common broker. */
record Arena(Contender contender, String jdbcUrl, String user, String password, String bootstrap, Path folder) {

    Arena prepared() {
        JdbcTemplate jdbc = jdbc();
        jdbc.execute(Load.SCHEMA);
        contender.schema().forEach(jdbc::execute);
        return this;
    }

    Instance start(String name) throws IOException {
        return Instance.start(contender, this, name);
    }

    /** Makes the state rows of a run and returns a load for it. */
    Load load(int writers, int boxes, int events, int perSecond) {
        String run = UUID.randomUUID().toString();
        List<Object[]> rows = IntStream.range(0, boxes)
                .mapToObj(i -> new Object[] {run, Moves.box(i)})
                .toList();
        jdbc().batchUpdate("insert into bench_state (run, box, n) values (?, ?, 0)", rows);
        return new Load(run, writers, boxes, events, perSecond);
    }

    /** How many transactions of a run have committed. */
    long committed(String run) {
        Long sum = jdbc().queryForObject(
                        "select coalesce(sum(n), 0)::bigint from bench_state where run = ?", Long.class, run);
        return sum == null ? 0 : sum;
    }

    void cleanUp() {
        contender.cleanup().forEach(statement -> jdbc().execute(statement));
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(jdbcUrl, user, password));
    }
}
