package corridor.tracking.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class ReadingAlarmTest {
    @Autowired
    private TrackingWorld world;

    private final Box box = Box.any();

    @Test
    void a_seal_opened_on_the_road_raises_one_alarm_for_each_journey() {
        world.tell(box.discharged(10), box.released(11), box.gatedOut(20));
        send(List.of(seal(30), seal(31)));
        send(List.of(seal(32)));
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);
    }

    @Test
    void the_same_alarm_is_raised_if_the_departure_is_told_after_the_seal_was_read() {
        world.tell(box.discharged(10), box.released(11));
        send(List.of(seal(30), seal(31)));
        assertThat(world.rows("alarm", box.number())).isZero();
        world.tell(box.gatedOut(20));
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);
    }

    @Test
    void a_seal_opened_in_the_port_or_at_the_park_is_no_alarm() {
        world.tell(box.discharged(10), box.released(11), box.gatedOut(20));
        world.tell(box.gatedIn(60, corridor.tracking.world.Sites.RASHAKAI));
        send(List.of(seal(15), seal(70)));
        assertThat(world.rows("alarm", box.number())).isZero();
    }

    @Test
    void a_reefer_that_is_off_its_temperature_for_two_hours_raises_one_alarm_whatever_the_order() {
        world.tell(box.discharged(1));
        send(List.of(reefer(180, -12), reefer(60, -13))); // set to -18
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);
        send(List.of(reefer(240, -12), reefer(120, -14), reefer(30, -14)));
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);
    }

    @Test
    void a_reefer_that_is_off_for_a_moment_or_not_heard_of_for_long_raises_none() {
        world.tell(box.discharged(1));
        send(List.of(reefer(60, -12), reefer(120, -18), reefer(180, -12), reefer(600, -12)));
        assertThat(world.rows("alarm", box.number())).isZero();
    }

    @Test
    void what_came_of_an_alarm_is_kept_with_who_said_so() {
        world.tell(box.discharged(10), box.gatedOut(20));
        String alarm = world.terminal().get("/tracking/v1/alarms?limit=1").at("/items/0/alarmId");
        String path = "/tracking/v1/alarms/" + alarm + "/answers";
        assertThat(world.terminal()
                        .post(path, Map.of("finding", "ACKNOWLEDGED"))
                        .status())
                .isEqualTo(201);
        assertThat(world.terminal()
                        .post(path, Map.of("finding", "TRUE_ALARM", "note", "it was gone"))
                        .status())
                .isEqualTo(201);
        Answer answers = world.auditor().get(path);
        assertThat(answers.at("/0/finding")).isEqualTo("ACKNOWLEDGED");
        assertThat(answers.at("/1/note")).isEqualTo("it was gone");
        assertThat(answers.at("/1/answeredBy")).isNotBlank();
        assertThat(world.terminal().post(path, Map.of("note", "nothing")).status())
                .isEqualTo(400);
        assertThat(world.as(Role.CARRIER)
                        .post(path, Map.of("finding", "UNKNOWN"))
                        .status())
                .isEqualTo(403);
    }

    private void send(List<Map<String, Object>> readings) {
        assertThat(world.terminal().post("/tracking/v1/positions", readings).at("/refused"))
                .isEqualTo("0");
    }

    private Map<String, Object> seal(int minute) {
        Map<String, Object> reading = reading("SEAL", minute);
        reading.put("sealOpen", true);
        return reading;
    }

    private Map<String, Object> reefer(int minute, int degrees) {
        Map<String, Object> reading = reading("REEFER", minute);
        reading.put("temperatureC", degrees);
        reading.put("setTemperatureC", -18);
        return reading;
    }

    private Map<String, Object> reading(String kind, int minute) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("device", kind + "-" + box);
        reading.put("at", Box.at(minute));
        reading.put("kind", kind);
        reading.put("containerNumber", box.number());
        return reading;
    }
}
