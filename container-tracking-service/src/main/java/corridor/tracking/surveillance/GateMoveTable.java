package corridor.tracking.surveillance;

import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.tracking.container.What;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code watched_gate_move} and {@code watched_pass}: what was told of the gate, and what it saw. */
@Component
class GateMoveTable {
    private final JdbcClient jdbc;

    GateMoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that a gate's sensor saw, without a name. */
    record Pass(String device, Instant at) {}

    List<GateMove> of(ContainerNumber box) {
        return jdbc.sql("select * from watched_gate_move where container = ?")
                .param(box.value())
                .query((row, number) -> move(row))
                .list();
    }

    List<GateMove> between(Instant from, Instant until) {
        return jdbc.sql("select * from watched_gate_move where at between ? and ? order by at, container")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> move(row))
                .list();
    }

    private static GateMove move(java.sql.ResultSet row) throws java.sql.SQLException {
        return new GateMove(
                row.getString("container"),
                What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Evidence(row.getString("source"), Evidence.Kind.DERIVED, row.getString("reference"), null));
    }

    void replace(ContainerNumber box, Collection<GateMove> moves) {
        jdbc.sql("delete from watched_gate_move where container = ?")
                .param(box.value())
                .update();
        for (GateMove move : moves) {
            jdbc.sql("""
                            insert into watched_gate_move (container, what, at, source, reference) values (?, ?, ?, ?, ?)
                            on conflict do nothing""")
                    .params(
                            move.container(),
                            move.what().name(),
                            move.at().atOffset(ZoneOffset.UTC),
                            move.evidence().source(),
                            move.evidence().reference())
                    .update();
        }
    }

    void add(Collection<Pass> passes) {
        jdbc.sql("insert into watched_pass (device, at) select d, t::timestamptz from unnest(?, ?) as p (d, t)"
                        + " on conflict do nothing")
                .params(
                        passes.stream().map(Pass::device).toArray(String[]::new),
                        passes.stream().map(pass -> pass.at().toString()).toArray(String[]::new))
                .update();
    }

    List<Pass> passes(Instant from, Instant until) {
        return jdbc.sql("select device, at from watched_pass where at >= ? and at < ? order by at, device")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Pass(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from watched_pass where at < ?")
                .param(time.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
