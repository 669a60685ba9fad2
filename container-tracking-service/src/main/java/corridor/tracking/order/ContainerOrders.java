package corridor.tracking.order;

import corridor.events.PortJson;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code container_order}. Rows are only added; the one that came last for a reference and box is in force. */
@Component
public class ContainerOrders {
    private final JdbcClient jdbc;

    ContainerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an order in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ContainerOrder order, UUID interchange, String submittedBy, Instant receivedAt) {
        jdbc.sql("""
                        insert into container_order (id, reference, container, booking, function, body, received_at,
                                                     submitted_by, interchange)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        order.id(),
                        order.reference(),
                        order.containerNumber() == null
                                ? null
                                : order.containerNumber().value(),
                        order.booking(),
                        order.function().name(),
                        PortJson.mapper().writeValueAsString(order),
                        receivedAt.atOffset(ZoneOffset.UTC),
                        submittedBy,
                        interchange)
                .update();
    }

    /**
     * Newest first.
     *
     * @param party null for those who see what anybody sent
     * @param booking null for any
     */
    Page<OrderOnRecord> list(String party, String booking, Paging paging) {
        List<OrderOnRecord> read = jdbc.sql("""
                        select body::text, received_at, submitted_by, interchange,
                            function <> 'CANCELLATION' and not exists (
                                select from container_order later
                                where later.submitted_by = told.submitted_by and later.reference = told.reference
                                  and later.container is not distinct from told.container and later.id > told.id)
                            as in_force
                        from container_order told
                        where (?::text is null or submitted_by = ?) and (?::text is null or booking = ?)
                          and (?::uuid is null or id < ?::uuid)
                        order by id desc limit ?""")
                .params(party, party, booking, booking, paging.after(), paging.after(), paging.toRead())
                .query(ContainerOrders::order)
                .list();
        return Page.of(read, paging, told -> told.order().id().toString());
    }

    private static OrderOnRecord order(ResultSet row, int number) throws SQLException {
        return new OrderOnRecord(
                PortJson.mapper().readValue(row.getString("body"), ContainerOrder.class),
                row.getBoolean("in_force"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                row.getObject("interchange", UUID.class));
    }
}
