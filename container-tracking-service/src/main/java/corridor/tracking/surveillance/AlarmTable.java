package corridor.tracking.surveillance;

import corridor.events.AlarmAmended;
import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table {@code alarm}. */
@Component
class AlarmTable {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private static final String SHOWN = """
            select a.alarm_id, a.kind, a.subject, a.container, a.occurred_at, a.raised_at, a.raised_by, a.detail,
                   a.evidence::text, a.sha256, last.finding, basis.stands, basis.reason as basis_reason, basis.judged_at
            from alarm a
            left join lateral (select finding from alarm_answer n where n.alarm_id = a.alarm_id
                               order by answer_id desc limit 1) last on true
            left join lateral (select stands, reason, judged_at from alarm_basis b where b.alarm_id = a.alarm_id
                               order by basis_id desc limit 1) basis on true
            """;

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
                            alarm.containerNumber() == null
                                    ? null
                                    : alarm.containerNumber().value(),
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

    /** An alarm, and whether what it rests on stands. */
    record Standing(
            UUID alarmId,
            AlarmRaised.Kind kind,
            String subject,
            ContainerNumber box,
            Instant occurredAt,
            String cause,
            boolean stands) {}

    /** Alarms about a box in a time. */
    List<Standing> about(ContainerNumber box, Instant from, Instant until) {
        return standing("subject = ? and container is not null", box.value(), from, until);
    }

    /** Alarms in a time about what passed the gate without a name. */
    List<Standing> ofPassesBetween(Instant from, Instant until) {
        return standing(
                "kind = ? and container is null", AlarmRaised.Kind.GATE_MOVE_WITHOUT_TRANSACTION.name(), from, until);
    }

    private List<Standing> standing(String where, String value, Instant from, Instant until) {
        return jdbc.sql("select a.*, coalesce((select stands from alarm_basis b where b.alarm_id = a.alarm_id"
                        + " order by basis_id desc limit 1), true) as stands from alarm a where "
                        + where + " and occurred_at between ? and ? order by alarm_id")
                .params(value, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Standing(
                        row.getObject("alarm_id", UUID.class),
                        AlarmRaised.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("container") == null ? null : new ContainerNumber(row.getString("container")),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("cause"),
                        row.getBoolean("stands")))
                .list();
    }

    /** Says that what an alarm rests on does not stand, or stands again. */
    AlarmAmended amend(Standing alarm, boolean stands, String reason, Instant at) {
        jdbc.sql("insert into alarm_basis (basis_id, alarm_id, stands, reason, judged_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), alarm.alarmId(), stands, reason, at.atOffset(ZoneOffset.UTC))
                .update();
        return new AlarmAmended(
                alarm.alarmId(), alarm.kind(), alarm.subject(), alarm.box(), stands, alarm.occurredAt(), reason);
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
    Page<AlarmView> list(AlarmFilter filter, Paging paging) {
        List<AlarmView> read = jdbc.sql(SHOWN + """
                         where (:kind::text is null or a.kind = :kind) and (:subject::text is null or a.subject = :subject)
                          and (:from::timestamptz is null or a.occurred_at >= :from::timestamptz)
                          and (:until::timestamptz is null or a.occurred_at < :until::timestamptz)
                          and (:state::text is null or coalesce(last.finding, 'OPEN') = :state)
                          and (:stands::bool is null or coalesce(basis.stands, true) = :stands)
                          and (:after::uuid is null or a.alarm_id < :after::uuid) order by a.alarm_id desc limit :most""")
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("subject", filter.subject())
                .param("from", filter.from() == null ? null : filter.from().toString())
                .param("until", filter.until() == null ? null : filter.until().toString())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("stands", filter.stands())
                .param("after", paging.after())
                .param("most", paging.toRead())
                .query(AlarmTable::view)
                .list();
        return Page.of(read, paging, view -> view.alarm().alarmId().toString());
    }

    Optional<AlarmView> find(UUID alarm) {
        return jdbc.sql(SHOWN + "where a.alarm_id = ?")
                .param(alarm)
                .query(AlarmTable::view)
                .optional();
    }

    private static AlarmView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime judgedAt = row.getObject("judged_at", OffsetDateTime.class);
        String finding = row.getString("finding");
        return new AlarmView(
                alarm(row),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                finding == null ? AlarmFilter.State.OPEN : AlarmFilter.State.valueOf(finding),
                new AlarmView.Basis(
                        judgedAt == null || row.getBoolean("stands"),
                        row.getString("basis_reason"),
                        judgedAt == null ? null : judgedAt.toInstant()));
    }

    private static AlarmRaised alarm(ResultSet row) throws SQLException {
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
