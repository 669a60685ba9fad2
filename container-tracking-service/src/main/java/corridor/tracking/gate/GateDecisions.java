package corridor.tracking.gate;

import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table {@code gate_decision}: rows are only added. */
@Component
class GateDecisions {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    GateDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(GateDecision decision) {
        jdbc.sql("""
                        insert into gate_decision (decision_id, decision, direction, container, truck_plate, occurred_at, decided_at,
                                                   decided_by, reasons, event_id, inputs)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)""")
                .params(
                        decision.decisionId(),
                        decision.decision().name(),
                        decision.direction().name(),
                        decision.containerNumber(),
                        decision.truckPlate(),
                        utc(decision.occurredAt()),
                        utc(decision.decidedAt()),
                        decision.decidedBy(),
                        PortJson.mapper().writeValueAsString(decision.reasons()),
                        decision.eventId(),
                        PortJson.mapper().writeValueAsString(decision.inputs()))
                .update();
    }

    /** Newest first: ids grow with time. */
    Page<GateDecision> list(ContainerNumber number, Paging paging) {
        List<GateDecision> read = jdbc.sql("""
                        select decision_id, decision, direction, container, truck_plate, occurred_at, decided_at, decided_by,
                               reasons::text, event_id, inputs::text
                        from gate_decision
                        where (?::text is null or container = ?) and (?::uuid is null or decision_id < ?::uuid)
                        order by decision_id desc limit ?""")
                .params(
                        number == null ? null : number.value(),
                        number == null ? null : number.value(),
                        paging.after(),
                        paging.after(),
                        paging.toRead())
                .query(GateDecisions::decision)
                .list();
        return Page.of(read, paging, decision -> decision.decisionId().toString());
    }

    private static GateDecision decision(ResultSet row, int number) throws SQLException {
        return new GateDecision(
                row.getObject("decision_id", UUID.class),
                GateDecision.Outcome.valueOf(row.getString("decision")),
                Direction.valueOf(row.getString("direction")),
                row.getString("container"),
                row.getString("truck_plate"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                PortJson.mapper().readValue(row.getString("reasons"), REASONS),
                row.getObject("event_id", UUID.class),
                PortJson.mapper().readValue(row.getString("inputs"), GateDecision.Inputs.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
