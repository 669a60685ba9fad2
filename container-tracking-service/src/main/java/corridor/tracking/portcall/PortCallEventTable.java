package corridor.tracking.portcall;

import corridor.events.PortJson;
import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.ReceivedMessages.Kept;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code port_call_event}: what partners told, and what the port's own reports of calls amount to. */
@Component
class PortCallEventTable {
    private final JdbcClient jdbc;

    PortCallEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As the port learned of them.
     *
     * @param sender only the port's own and what this partner has sent; null for all
     * @param after null for the first page
     */
    List<PortCallEvent> read(PortCallQuery query, String sender, PortCallCursor after, int atMost) {
        List<String> conditions = new ArrayList<>(List.of("shown"));
        Map<String, Object> values = new HashMap<>();
        query.equal().forEach((column, value) -> {
            conditions.add(column + " = :v" + values.size());
            values.put("v" + values.size(), value);
        });
        for (Bound bound : query.happens()) {
            if (bound.isNever()) {
                return List.of();
            }
            conditions.add("happens_at " + bound.operator() + " :v" + values.size());
            values.put("v" + values.size(), utc(bound.at()));
        }
        if (sender != null) {
            conditions.add("(sender is null or sender = :sender)");
            values.put("sender", sender);
        }
        if (after != null) {
            conditions.add("(recorded_at, event_id) > (:at, :id)");
            values.put("at", utc(after.recordedAt()));
            values.put("id", after.eventId());
        }
        values.put("atMost", atMost);
        return jdbc.sql("select event_id, recorded_at, body::text as body from port_call_event where "
                        + String.join(" and ", conditions) + " order by recorded_at, event_id limit :atMost")
                .params(values)
                .query((row, number) -> new PortCallEvent(
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        (ObjectNode) PortJson.mapper().readTree(row.getString("body"))))
                .list();
    }

    /** What these reports amount to, told from now on. */
    void tell(Collection<String> fingerprints) {
        jdbc.sql("""
                insert into port_call_event (event_id, sum, told_at, recorded_at, happens_at, shown, body)
                select event_id, fingerprint, recorded_at, recorded_at, happens_at, true, body
                from call_report_as_port_call_event where fingerprint = any(?) on conflict do nothing""").param(fingerprints.toArray(String[]::new)).update();
    }

    boolean knows(String sender, ReceivedPortCall event) {
        return jdbc.sql("select exists (select from port_call_event"
                        + " where sender = ? and sender_event_id = ? and sum = ?)")
                .params(sender, event.id(), event.sum())
                .query(Boolean.class)
                .single();
    }

    /** True if something changed later is known under the same id. */
    boolean isOverridden(String sender, ReceivedPortCall event, Instant toldAt) {
        return jdbc.sql("select exists (select from port_call_event"
                        + " where sender = ? and sender_event_id = ? and told_at > ?)")
                .params(sender, event.id(), utc(toldAt))
                .query(Boolean.class)
                .single();
    }

    /** Takes the place of what was told before under the same id, unless that was changed later. */
    void insert(UUID id, Kept message, ReceivedPortCall event, Instant toldAt, boolean overridden) {
        if (!overridden) {
            jdbc.sql("update port_call_event set shown = false where sender = ? and sender_event_id = ? and shown")
                    .params(message.sender(), event.id())
                    .update();
        }
        jdbc.sql("""
                insert into port_call_event
                    (event_id, sender, sender_event_id, message_id, sum, told_at, recorded_at, happens_at, shown, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        id,
                        message.sender(),
                        event.id(),
                        message.messageId(),
                        event.sum(),
                        utc(toldAt),
                        utc(message.receivedAt()),
                        utc(event.serviceAt() == null ? toldAt : event.serviceAt()),
                        !overridden,
                        PortJson.mapper().writeValueAsString(event.body()))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
