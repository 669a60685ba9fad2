package corridor.tracking.bayplan;

import corridor.events.PortJson;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.UnLocode;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code bay_plan} and {@code bay_plan_cell}. Rows are only added: a newer plan stands beside the elder. */
@Component
public class BayPlans {
    private static final String SUMMARY = """
            select id, reference, vessel::text, departure, next_port, expected_at, cells, received_at, submitted_by,
                   interchange from bay_plan""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BayPlans(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps a plan in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(BayPlan plan, UUID interchange, String submittedBy, Instant receivedAt) {
        jdbc.sql("""
                        insert into bay_plan (id, reference, vessel, departure, next_port, expected_at, cells, received_at,
                                              submitted_by, interchange)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan.id(),
                        plan.reference(),
                        PortJson.mapper().writeValueAsString(plan.vessel()),
                        text(plan.departure()),
                        text(plan.next()),
                        plan.expectedAt() == null ? null : plan.expectedAt().atOffset(ZoneOffset.UTC),
                        plan.cells().size(),
                        receivedAt.atOffset(ZoneOffset.UTC),
                        submittedBy,
                        interchange)
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into bay_plan_cell (bay_plan, position, cell, container, iso_size_type, empty, gross_mass_kg,
                    mass_verified, port_of_loading, port_of_discharge, carrier, temperature_celsius, dangerous_goods)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", plan.cells(), 500, (row, cell) -> {
            row.setObject(1, plan.id());
            row.setInt(2, ++position[0]);
            row.setString(3, cell.cell());
            row.setString(4, text(cell.containerNumber()));
            row.setString(5, cell.isoSizeType());
            row.setObject(6, cell.empty());
            row.setBigDecimal(7, cell.grossMassKg());
            row.setBoolean(8, cell.massVerified());
            row.setString(9, text(cell.portOfLoading()));
            row.setString(10, text(cell.portOfDischarge()));
            row.setString(11, cell.carrier());
            row.setBigDecimal(12, cell.temperatureCelsius());
            row.setArray(
                    13,
                    row.getConnection()
                            .createArrayOf("text", cell.dangerousGoods().toArray()));
        });
    }

    /**
     * Newest first: ids grow with time.
     *
     * @param party null for those who see what anybody sent
     */
    Page<BayPlanSummary> list(String party, Paging paging) {
        List<BayPlanSummary> read = jdbc.sql(SUMMARY + """
                 where (?::text is null or submitted_by = ?) and (?::uuid is null or id < ?::uuid)
                order by id desc limit ?""")
                .params(party, party, paging.after(), paging.after(), paging.toRead())
                .query(BayPlans::summary)
                .list();
        return Page.of(read, paging, plan -> plan.id().toString());
    }

    Optional<BayPlanSummary> find(UUID id, String party) {
        return jdbc.sql(SUMMARY + " where id = ? and (?::text is null or submitted_by = ?)")
                .params(id, party, party)
                .query(BayPlans::summary)
                .optional();
    }

    /** In the order of the message. */
    Page<BayPlan.Cell> cells(UUID id, Paging paging) {
        record Placed(int position, BayPlan.Cell cell) {}
        List<Placed> read = jdbc.sql("""
                        select * from bay_plan_cell where bay_plan = ? and position > ?::int order by position limit ?""")
                .params(id, paging.after() == null ? "0" : paging.after(), paging.toRead())
                .query((row, number) -> new Placed(row.getInt("position"), cell(row)))
                .list();
        return Page.of(read, paging, placed -> String.valueOf(placed.position()))
                .map(Placed::cell);
    }

    private static BayPlan.Cell cell(ResultSet row) throws SQLException {
        String container = row.getString("container");
        return new BayPlan.Cell(
                row.getString("cell"),
                container == null ? null : new ContainerNumber(container),
                row.getString("iso_size_type"),
                row.getObject("empty", Boolean.class),
                row.getBigDecimal("gross_mass_kg"),
                row.getBoolean("mass_verified"),
                place(row.getString("port_of_loading")),
                place(row.getString("port_of_discharge")),
                row.getString("carrier"),
                row.getBigDecimal("temperature_celsius"),
                Arrays.asList((String[]) row.getArray("dangerous_goods").getArray()));
    }

    private static BayPlanSummary summary(ResultSet row, int number) throws SQLException {
        OffsetDateTime expected = row.getObject("expected_at", OffsetDateTime.class);
        return new BayPlanSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                PortJson.mapper().readValue(row.getString("vessel"), TransportMeans.class),
                place(row.getString("departure")),
                place(row.getString("next_port")),
                expected == null ? null : expected.toInstant(),
                row.getInt("cells"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                row.getObject("interchange", UUID.class));
    }

    private static UnLocode place(String text) {
        return text == null ? null : new UnLocode(text);
    }

    private static String text(Object word) {
        return switch (word) {
            case null -> null;
            case UnLocode place -> place.value();
            case ContainerNumber number -> number.value();
            default -> word.toString();
        };
    }
}
