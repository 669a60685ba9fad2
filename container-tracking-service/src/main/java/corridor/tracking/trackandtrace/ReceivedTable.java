package corridor.tracking.trackandtrace;

import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.tracking.dcsa.ReceivedMessages.Kept;
import corridor.tracking.dcsa.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code received_event}. Of what a sender told under one id, the telling that it changed last counts. */
@Component
class ReceivedTable {
    private final JdbcClient jdbc;

    ReceivedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(Version version, String sender, Received event) {
        return jdbc.sql("select exists (select from received_event"
                        + " where standard = ? and sender = ? and sender_event_id = ? and sum = ?)")
                .params(version.name(), sender, event.id(), event.sum())
                .query(Boolean.class)
                .single();
    }

    /** True if something changed later is known under the same id. */
    boolean isOverridden(Version version, String sender, Received event, Instant toldAt) {
        return jdbc.sql("select exists (select from received_event"
                        + " where standard = ? and sender = ? and sender_event_id = ? and told_at > ?)")
                .params(version.name(), sender, event.id(), toldAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * A fact that the books have from a partner.
     *
     * @param name by which they know that the partner told it
     */
    record ToldOfBox(String equipment, String name) {
        ContainerNumber container() {
            return new ContainerNumber(equipment);
        }
    }

    /** What was told of boxes under this id, the last first; empty if what was told last is no fact of a box. */
    List<ToldOfBox> factsBefore(Version version, String sender, Received event) {
        List<Map.Entry<String, ToldOfBox>> told = jdbc.sql("""
                select became, event_id, containers[1] as container from received_event
                where standard = ? and sender = ? and sender_event_id = ? and became <> 'OVERRIDDEN'
                order by told_at desc, recorded_at desc, event_id desc""")
                .params(version.name(), sender, event.id())
                .query((row, number) -> Map.entry(
                        row.getString("became"), new ToldOfBox(row.getString("container"), row.getString("event_id"))))
                .list();
        if (told.isEmpty() || !told.getFirst().getKey().equals(Became.As.FACT.name())) {
            return List.of();
        }
        return told.stream()
                .filter(each -> each.getKey().equals(Became.As.FACT.name()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What was told before under this id is told no more. */
    void override(Version version, String sender, Received event) {
        jdbc.sql("update received_event set shown = false"
                        + " where standard = ? and sender = ? and sender_event_id = ? and shown")
                .params(version.name(), sender, event.id())
                .update();
    }

    void insert(Version version, Kept message, Received event, Instant toldAt, Became became) {
        boolean said = became.as() == Became.As.RECEIVED || (became.as() == Became.As.CALL && event.isOfAShipment());
        jdbc.sql("""
                insert into received_event (event_id, message_id, standard, sender, sender_event_id, sum, told_at, recorded_at,
                    became, retracted, shown, body, subject, code, classifier, occurred_at, document,
                    containers, bookings, transport_documents, un_locode, call_id, vessel_imo, carrier_voyage,
                    export_voyage, service)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        became.id(),
                        message.messageId(),
                        version.name(),
                        message.sender(),
                        event.id(),
                        event.sum(),
                        toldAt.atOffset(ZoneOffset.UTC),
                        message.receivedAt().atOffset(ZoneOffset.UTC),
                        became.as().name(),
                        event.retracted(),
                        said,
                        PortJson.mapper().writeValueAsString(event.body()),
                        event.subject(),
                        event.code(),
                        event.classifier(),
                        event.occurredAt() == null ? null : event.occurredAt().atOffset(ZoneOffset.UTC),
                        event.document(),
                        event.containers().toArray(String[]::new),
                        event.bookings().toArray(String[]::new),
                        event.transportDocuments().toArray(String[]::new),
                        event.where().unLocode(),
                        event.means() == null ? null : event.means().callId(),
                        event.vesselImo(),
                        event.carrierVoyage(),
                        event.exportVoyage(),
                        event.service())
                .update();
    }
}
