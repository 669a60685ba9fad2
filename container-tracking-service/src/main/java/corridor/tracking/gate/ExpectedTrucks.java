package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which trucks are or were booked for boxes, for those who reckon with them. */
@Component
public class ExpectedTrucks {
    private final JdbcClient jdbc;

    ExpectedTrucks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param from when its slot begins
     * @param cancelledAt null if it was not
     */
    public record Truck(boolean fetches, Instant bookedAt, Instant from, Instant cancelledAt) {}

    /** By box, in the order of their slots; those of which it is not known when they were cancelled are left out. */
    public Map<ContainerNumber, List<Truck>> of(Collection<ContainerNumber> numbers) {
        Map<ContainerNumber, List<Truck>> trucks = new HashMap<>();
        jdbc.sql("""
            select container, direction, booked_at, slot_from, cancelled_at from appointment
            where container = any(?) and (status <> 'CANCELLED' or cancelled_at is not null)
            order by slot_from, appointment_id\
            """)
                .param(numbers.stream().map(ContainerNumber::value).toArray(String[]::new))
                .query(row -> {
                    trucks.computeIfAbsent(new ContainerNumber(row.getString(1)), any -> new ArrayList<>())
                            .add(new Truck(
                                    Direction.valueOf(row.getString(2)) == Direction.OUT,
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    row.getObject(5) == null
                                            ? null
                                            : row.getObject(5, OffsetDateTime.class)
                                                    .toInstant()));
                });
        return trucks;
    }
}
