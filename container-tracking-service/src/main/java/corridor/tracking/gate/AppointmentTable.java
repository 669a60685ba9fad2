package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import corridor.service.paging.Paging;
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

/** The table {@code appointment}. */
@Component
class AppointmentTable {
    /** The first half of the advisory locks of slots, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x6a7e;

    private static final String COLUMNS = """
            select appointment_id, container, direction, truck_plate, slot_from, slot_until, status, booked_at, booked_for,
                   decision_id from appointment""";

    private final JdbcClient jdbc;

    AppointmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bookings of one slot queue up here until the transaction ends. */
    void lock(Slot slot) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK_SPACE, Long.hashCode(slot.from().getEpochSecond()))
                .query((row, number) -> 1)
                .list();
    }

    int booked(Slot slot) {
        return jdbc.sql("select count(*) from appointment where slot_from = ? and status <> 'CANCELLED'")
                .param(utc(slot.from()))
                .query(Integer.class)
                .single();
    }

    /** False if the box has another one in this direction; then nothing was written. */
    boolean insert(Appointment appointment, String by) {
        return jdbc.sql("""
                        insert into appointment (appointment_id, container, direction, truck_plate, slot_from, slot_until,
                                                 status, booked_at, booked_for, booked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                appointment.appointmentId(),
                                appointment.containerNumber().value(),
                                appointment.direction().name(),
                                appointment.truckPlate(),
                                utc(appointment.from()),
                                utc(appointment.until()),
                                appointment.status().name(),
                                utc(appointment.bookedAt()),
                                appointment.bookedFor(),
                                by)
                        .update()
                == 1;
    }

    /** The one that waits for its truck, locked until the transaction ends. */
    Optional<Appointment> waiting(ContainerNumber number, Direction direction) {
        return jdbc.sql(COLUMNS + " where container = ? and direction = ? and status = 'BOOKED' for update")
                .params(number.value(), direction.name())
                .query(AppointmentTable::appointment)
                .optional();
    }

    Optional<Appointment> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where appointment_id = ? for update")
                .param(id)
                .query(AppointmentTable::appointment)
                .optional();
    }

    void end(UUID id, Appointment.Status status, UUID decisionId) {
        jdbc.sql("update appointment set status = ?, decision_id = ? where appointment_id = ?")
                .params(status.name(), decisionId, id)
                .update();
    }

    /** To cancel twice changes nothing. */
    void cancel(UUID id, Instant at) {
        jdbc.sql("""
            update appointment set status = 'CANCELLED', cancelled_at = ?
            where appointment_id = ? and status <> 'CANCELLED'\
            """).params(utc(at), id).update();
    }

    /**
     * Newest first: ids grow with time.
     *
     * @param party null for those who see everybody's
     * @param number null for any box
     */
    List<Appointment> list(String party, ContainerNumber number, Paging paging) {
        String container = number == null ? null : number.value();
        return jdbc.sql(COLUMNS + """
                 where (?::text is null or booked_for = ?) and (?::text is null or container = ?)
                  and (?::uuid is null or appointment_id < ?::uuid)
                order by appointment_id desc limit ?""")
                .params(party, party, container, container, paging.after(), paging.after(), paging.toRead())
                .query(AppointmentTable::appointment)
                .list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("appointment_id", UUID.class),
                new ContainerNumber(row.getString("container")),
                Direction.valueOf(row.getString("direction")),
                row.getString("truck_plate"),
                row.getObject("slot_from", OffsetDateTime.class).toInstant(),
                row.getObject("slot_until", OffsetDateTime.class).toInstant(),
                Appointment.Status.valueOf(row.getString("status")),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getString("booked_for"),
                row.getObject("decision_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
