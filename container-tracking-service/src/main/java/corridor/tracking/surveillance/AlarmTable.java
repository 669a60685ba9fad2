package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table {@code alarm}. */
@Component
class AlarmTable {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    AlarmTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void keep(List<AlarmRaised> alarms) {
        batches.batchUpdate("""
                insert into alarm (alarm_id, kind, subject, container, occurred_at, raised_at, raised_by, detail, evidence,
                                   sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", alarms, 500, (row, alarm) -> {
            row.setObject(1, alarm.alarmId());
            row.setString(2, alarm.kind().name());
            row.setString(3, alarm.subject());
            row.setString(
                    4,
                    alarm.containerNumber() == null
                            ? null
                            : alarm.containerNumber().value());
            row.setObject(5, alarm.occurredAt().atOffset(ZoneOffset.UTC));
            row.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            row.setString(7, alarm.raisedBy());
            row.setString(8, alarm.detail());
            row.setString(9, PortJson.mapper().writeValueAsString(alarm.evidence()));
            row.setString(10, alarm.sha256());
        });
    }

    /** Newest first: ids grow with time. */
    Page<AlarmRaised> list(Paging paging) {
        List<AlarmRaised> read = jdbc.sql("""
                        select alarm_id, kind, subject, container, occurred_at, raised_by, detail, evidence::text, sha256
                        from alarm
                        where ?::uuid is null or alarm_id < ?::uuid order by alarm_id desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(AlarmTable::alarm)
                .list();
        return Page.of(read, paging, alarm -> alarm.alarmId().toString());
    }

    private static AlarmRaised alarm(ResultSet row, int number) throws SQLException {
        String container = row.getString("container");
        return new AlarmRaised(
                row.getObject("alarm_id", UUID.class),
                AlarmRaised.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                container == null ? null : new ContainerNumber(container),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("raised_by"),
                row.getString("detail"),
                PortJson.mapper().readValue(row.getString("evidence"), EVIDENCE),
                row.getString("sha256"));
    }
}
