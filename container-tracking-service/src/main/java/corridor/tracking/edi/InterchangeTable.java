package corridor.tracking.edi;

import corridor.events.PortJson;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.tracking.container.RecordedFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table {@code interchange}: what came, byte by byte, and what became of it. */
@Component
class InterchangeTable {
    private static final TypeReference<List<MessageReport>> MESSAGES = new TypeReference<>() {};
    private static final String SUMMARY = """
            select id, status, sender, recipient, control_reference, prepared_at, received_at, submitted_by, sha256""";

    private final JdbcClient jdbc;

    InterchangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same interchange sent twice at once is read once: the second waits here for the end of the first. */
    void lock(String party, Interchange interchange) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 13))")
                .param(String.join(
                        "\n", party, interchange.sender(), interchange.recipient(), interchange.controlReference()))
                .query((row, number) -> 1)
                .single();
    }

    Optional<InterchangeReport> find(String party, Interchange interchange) {
        return jdbc.sql(SUMMARY + """
                , messages::text from interchange
                where submitted_by = ? and sender = ? and recipient = ? and control_reference = ?""")
                .params(party, interchange.sender(), interchange.recipient(), interchange.controlReference())
                .query(InterchangeTable::full)
                .optional();
    }

    /** @param party null for those who may see what anybody sent */
    Optional<InterchangeReport> find(UUID id, String party) {
        return jdbc.sql(SUMMARY + """
                , messages::text from interchange where id = ? and (?::text is null or submitted_by = ?)""")
                .params(id, party, party)
                .query(InterchangeTable::full)
                .optional();
    }

    /** Newest first, without messages. */
    Page<InterchangeReport> list(String party, Paging paging) {
        List<InterchangeReport> read = jdbc.sql(SUMMARY + """
                 from interchange
                where (?::text is null or submitted_by = ?) and (?::uuid is null or id < ?::uuid)
                order by id desc limit ?""")
                .params(party, party, paging.after(), paging.after(), paging.toRead())
                .query((row, number) -> report(row, null))
                .list();
        return Page.of(read, paging, report -> report.id().toString());
    }

    /** True if a fact was read in an interchange that this party handed in. */
    boolean cameFrom(String party, RecordedFact recorded) {
        return jdbc.sql("select exists (select from interchange where submitted_by = ? and sha256 = ?)")
                .params(party, recorded.fact().evidence().sha256())
                .query(Boolean.class)
                .single();
    }

    void insert(InterchangeReport report, byte[] content) {
        jdbc.sql("""
                insert into interchange (id, status, sender, recipient, control_reference, prepared_at, received_at,
                                         submitted_by, sha256, content, messages)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        report.id(),
                        report.status().name(),
                        report.sender(),
                        report.recipient(),
                        report.controlReference(),
                        report.preparedAt() == null ? null : report.preparedAt().atOffset(ZoneOffset.UTC),
                        report.receivedAt().atOffset(ZoneOffset.UTC),
                        report.submittedBy(),
                        report.sha256(),
                        content,
                        PortJson.mapper().writeValueAsString(report.messages()))
                .update();
    }

    private static InterchangeReport full(ResultSet row, int number) throws SQLException {
        return report(row, PortJson.mapper().readValue(row.getString("messages"), MESSAGES));
    }

    private static InterchangeReport report(ResultSet row, List<MessageReport> messages) throws SQLException {
        return new InterchangeReport(
                row.getObject("id", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("control_reference"),
                instant(row.getObject("prepared_at", OffsetDateTime.class)),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                row.getString("submitted_by"),
                row.getString("sha256"),
                null,
                messages);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
