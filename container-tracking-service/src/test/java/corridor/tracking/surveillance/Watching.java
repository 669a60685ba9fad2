package corridor.tracking.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.AlarmRaised;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A box that is watched, some days ago. Minutes are counted from then. */
final class Watching {
    /** Inside the port, and beyond its gate on the road to the north. */
    static final double[] YARD = {25.12, 62.33};

    static final double[] TURBAT = {26.0, 63.05};

    private final TrackingWorld world;
    private final JdbcClient jdbc;
    private final Watch watch;
    final Box box;
    private final int base;

    Watching(TrackingWorld world, JdbcClient jdbc, Watch watch, Box box) {
        this.world = world;
        this.jdbc = jdbc;
        this.watch = watch;
        this.box = box;
        this.base = (int) Duration.between(
                        Box.START, Instant.now().minus(Duration.ofDays(6)).truncatedTo(ChronoUnit.DAYS))
                .toMinutes();
        drawPort();
    }

    /** As if that had been done long ago; over the API an area holds from now on. */
    private void drawPort() {
        jdbc.sql("""
                        insert into geofence (code, valid_from, name, polygon, drawn_by)
                        values ('PORT', '2020-01-01Z', 'The port', ?, 'test'), ('GATE', '2020-01-01Z', 'The gate', ?, 'test')
                        on conflict do nothing""")
                .params(
                        new Double[] {25.10, 62.30, 25.10, 62.36, 25.15, 62.36, 25.15, 62.30},
                        new Double[] {25.148, 62.32, 25.148, 62.34, 25.15, 62.34, 25.15, 62.32})
                .update();
    }

    int minute(int since) {
        return base + since;
    }

    Instant at(int minute) {
        return Box.at(base + minute);
    }

    void tell(Fact... facts) {
        world.tell(facts);
    }

    Map<String, Object> seen(String device, String kind, int minute, double... where) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("device", device + "-" + box);
        reading.put("at", at(minute));
        reading.put("kind", kind);
        reading.put("containerNumber", box.number());
        if (where.length == 2) {
            reading.put("latitude", where[0]);
            reading.put("longitude", where[1]);
        }
        return reading;
    }

    /** A tracker's readings, every so many minutes. */
    List<Map<String, Object>> tracked(int from, int until, int every, double... where) {
        List<Map<String, Object>> readings = new ArrayList<>();
        for (int minute = from; minute <= until; minute += every) {
            readings.add(seen("GPS", "GPS", minute, where));
        }
        return readings;
    }

    void send(List<Map<String, Object>> readings) {
        assertThat(world.terminal().post("/tracking/v1/positions", readings).at("/refused"))
                .isEqualTo("0");
    }

    void send(Map<String, Object> reading) {
        send(List.of(reading));
    }

    Watching look() {
        while (watch.some()) {
            // until nobody is left to look at
        }
        return this;
    }

    /** Kinds and causes of the alarms that stand, without the box's name. */
    List<String> standing() {
        return alarms(true);
    }

    List<String> explained() {
        return alarms(false);
    }

    private List<String> alarms(boolean stands) {
        return jdbc.sql("""
                        select kind || ': ' || replace(cause, subject, 'BOX') from alarm a where subject = ? and
                            coalesce((select stands from alarm_basis b where b.alarm_id = a.alarm_id
                                      order by basis_id desc limit 1), true) = ? order by 1""")
                .params(box.number().value(), stands)
                .query(String.class)
                .list();
    }

    List<AlarmRaised.Kind> kinds() {
        return standing().stream()
                .map(alarm -> AlarmRaised.Kind.valueOf(alarm.substring(0, alarm.indexOf(':'))))
                .toList();
    }
}
