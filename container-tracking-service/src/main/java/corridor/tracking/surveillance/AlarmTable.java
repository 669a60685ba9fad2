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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table {@code alarm}. */
@Component
class AlarmTable {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Raises those that have not been raised yet, and returns their alarms. */
    List<AlarmRaised> raise(List<Suspicion> suspicions) {
        List<AlarmRaised> raised = new ArrayList<>();
        for (Suspicion suspicion : suspicions) {
            AlarmRaised alarm = suspicion.alarm();
            int rows = jdbc.sql("""
                            insert into alarm (alarm_id, kind, subject, container, occurred_at, raised_at, raised_by, detail,
                                               evidence, sha256, cause)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (kind, subject, cause) do nothing""")
                    .params(
                            alarm.alarmId(),
                            alarm.kind().name(),
                            alarm.subject(),
                            alarm.subject(),
                            alarm.occurredAt().atOffset(ZoneOffset.UTC),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            alarm.raisedBy(),
                            alarm.detail(),
                            PortJson.mapper().writeValueAsString(alarm.evidence()),
                            alarm.sha256(),
                            suspicion.cause())
                    .update();
            if (rows == 1) {
                raised.add(alarm);
            }
        }
        return raised;
    }

    /** True if there is an alarm of this kind about something in this time. */
    boolean isRaised(AlarmRaised.Kind kind, ContainerNumber box, Instant from, Instant until) {
        return jdbc.sql(
                        "select exists (select 1 from alarm where kind = ? and subject = ? and occurred_at between ? and ?)")
                .params(kind.name(), box.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean exists(UUID alarm) {
        return jdbc.sql("select exists (select 1 from alarm where alarm_id = ?)")
                .param(alarm)
                .query(Boolean.class)
                .single();
    }

    void answer(UUID id, UUID alarm, AlarmAnswer answer, String by, Instant at) {
        jdbc.sql("""
                        insert into alarm_answer (answer_id, alarm_id, finding, note, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, alarm, answer.finding().name(), answer.note(), by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What people made of an alarm, oldest first. */
    List<AlarmController.Answered> answers(UUID alarm) {
        return jdbc.sql("select * from alarm_answer where alarm_id = ? order by answer_id")
                .param(alarm)
                .query((row, number) -> new AlarmController.Answered(
                        row.getObject("answer_id", UUID.class),
                        AlarmAnswer.Finding.valueOf(row.getString("finding")),
                        row.getString("note"),
                        row.getString("answered_by"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
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
