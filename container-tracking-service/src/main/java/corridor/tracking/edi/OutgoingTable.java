package corridor.tracking.edi;

import corridor.events.PortJson;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
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

/**
 * The tables {@code outgoing_interchange} and {@code interchange_answer}. Rows are only added. What the recipient, or whom
 * the report was written for, says of it counts.
 */
@Component
class OutgoingTable {
    private final JdbcClient jdbc;

    OutgoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Outgoing written, byte[] content) {
        jdbc.sql("""
                        insert into outgoing_interchange (id, control_reference, recipient, message, boxes, content, sha256,
                                                          asked, written_at, written_for)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        written.id(),
                        written.controlReference(),
                        written.recipient(),
                        written.message().name(),
                        written.boxes(),
                        content,
                        written.sha256(),
                        PortJson.mapper().writeValueAsString(written.asked()),
                        written.writtenAt().atOffset(ZoneOffset.UTC),
                        written.writtenFor())
                .update();
    }

    /** An answer may come before, after, or without an interchange of ours that it names: it is kept as it came. */
    void keep(Paper.Answer answer, UUID interchange, String party, Instant receivedAt) {
        jdbc.sql("""
                        insert into interchange_answer (id, control_reference, accepted, detail, received_at, submitted_by,
                                                        interchange)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        answer.to(),
                        answer.accepted(),
                        answer.text(),
                        receivedAt.atOffset(ZoneOffset.UTC),
                        party,
                        interchange)
                .update();
    }

    /**
     * Newest first: ids grow with time.
     *
     * @param party null for those who see anybody's
     */
    Page<Outgoing> list(String party, Paging paging) {
        List<Outgoing> read = jdbc.sql("""
                        select written.*, answer.accepted, answer.detail, answer.received_at
                        from outgoing_interchange written left join lateral (
                            select accepted, detail, received_at from interchange_answer
                            where control_reference = written.control_reference
                              and submitted_by in (written.written_for, written.recipient)
                            order by id desc limit 1) answer on true
                        where (?::text is null or written_for = ?) and (?::uuid is null or written.id < ?::uuid)
                        order by written.id desc limit ?""")
                .params(party, party, paging.after(), paging.after(), paging.toRead())
                .query(OutgoingTable::outgoing)
                .list();
        return Page.of(read, paging, written -> written.id().toString());
    }

    Optional<byte[]> content(UUID id, String party) {
        return jdbc.sql(
                        "select content from outgoing_interchange where id = ? and (?::text is null or written_for = ?)")
                .params(id, party, party)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("received_at", OffsetDateTime.class);
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getString("control_reference"),
                row.getString("recipient"),
                AskForReport.Kind.valueOf(row.getString("message")),
                row.getInt("boxes"),
                PortJson.mapper().readValue(row.getString("asked"), AskForReport.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("written_for"),
                row.getString("sha256"),
                answered == null
                        ? null
                        : new Outgoing.Answered(
                                row.getBoolean("accepted"), row.getString("detail"), answered.toInstant()));
    }
}
