package corridor.tracking.position;

import corridor.port.ContainerNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What devices read of boxes, for those who watch. */
@Component
public class ReadingsOfBoxes {
    private final JdbcClient jdbc;

    ReadingsOfBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Readings of open seals, in the order of time. */
    public List<Reading> openSeals(Collection<ContainerNumber> boxes, Instant from) {
        return jdbc.sql("""
                        select d.code, r.* from reading r join device d on d.id = r.device_id
                        where r.subject = any(?) and r.of_a_box and r.at >= ? and r.seal_open order by r.at, d.code""")
                .params(
                        boxes.stream().map(ContainerNumber::value).toArray(String[]::new),
                        from.atOffset(ZoneOffset.UTC))
                .query(ReadingsOfBoxes::reading)
                .list();
    }

    /** All that was read of a box from one time to another, in the order of time. */
    public List<Reading> all(ContainerNumber box, Instant from, Instant until) {
        return jdbc.sql("""
                        select d.code, r.* from reading r join device d on d.id = r.device_id
                        where r.subject = ? and r.of_a_box and r.at between ? and ? order by r.at, d.code""")
                .params(box.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(ReadingsOfBoxes::reading)
                .list();
    }

    /** Temperatures of a box that is set to one, in the order of time. */
    public List<Reading> temperatures(ContainerNumber box, Instant from, Instant until) {
        return jdbc.sql("""
                        select d.code, r.* from reading r join device d on d.id = r.device_id
                        where r.subject = ? and r.of_a_box and r.at between ? and ? and r.temperature_c is not null
                          and r.set_temperature_c is not null order by r.at, d.code""")
                .params(box.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(ReadingsOfBoxes::reading)
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        PositionView read = PositionView.of(row);
        return new Reading(
                read.device(),
                read.at(),
                read.kind(),
                new ContainerNumber(row.getString("subject")),
                read.latitude(),
                read.longitude(),
                read.speedKmh(),
                read.temperatureC(),
                read.setTemperatureC(),
                read.sealOpen());
    }
}
