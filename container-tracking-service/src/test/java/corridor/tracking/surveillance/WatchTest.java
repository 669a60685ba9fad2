package corridor.tracking.surveillance;

import static corridor.events.AlarmRaised.Kind.DWELL_OUTLIER;
import static corridor.events.AlarmRaised.Kind.GATE_MOVE_WITHOUT_TRANSACTION;
import static corridor.events.AlarmRaised.Kind.SEEN_WHERE_IT_CANNOT_BE;
import static corridor.events.AlarmRaised.Kind.TRACKER_SILENT;
import static corridor.tracking.surveillance.Watching.TURBAT;
import static corridor.tracking.surveillance.Watching.YARD;
import static corridor.tracking.world.TrackingWorld.each;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.AlarmAmended;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackingTest
class WatchTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Watch watch;

    @Autowired
    private PortTopics topics;

    private Watching watched(Box box) {
        return new Watching(world, jdbc, watch, box);
    }

    private Watching any() {
        return watched(Box.any());
    }

    /** Discharged and released, and gone by the gate at minute 600. */
    private static Fact[] onTheRoad(Watching it) {
        return new Fact[] {
            it.box.discharged(it.minute(0)), it.box.released(it.minute(60)), it.box.gatedOut(it.minute(600))
        };
    }

    @Test
    void a_box_in_the_yard_that_a_camera_reads_elsewhere_is_seen_where_it_cannot_be_until_its_departure_is_told() {
        Watching it = any();
        it.tell(it.box.discharged(it.minute(0)), it.box.released(it.minute(60)));
        it.send(it.seen("CAMERA", "OCR", 2000, TURBAT));
        assertThat(it.look().kinds()).containsExactly(SEEN_WHERE_IT_CANNOT_BE);

        it.tell(it.box.gatedOut(it.minute(600)));
        assertThat(it.look().standing()).isEmpty();
        assertThat(it.explained()).hasSize(1);
        AlarmAmended told = topics.await(
                        AlarmAmended.class, event -> it.box.number().equals(event.containerNumber()))
                .event();
        assertThat(told.stands()).isFalse();
        Answer list = world.auditor().get("/tracking/v1/alarms?stands=false&containerNumber=" + it.box);
        assertThat(list.at("/items/0/basis/stands")).isEqualTo("false");
        assertThat(list.at("/items/0/alarmId")).isEqualTo(told.alarmId().toString());
    }

    @Test
    void nothing_travels_two_hundred_kilometres_in_a_quarter_of_an_hour() {
        Watching it = any();
        it.tell(onTheRoad(it));
        it.send(List.of(it.seen("GPS", "GPS", 900, TURBAT), it.seen("CAMERA", "OCR", 915, 27.5, 64.5)));
        assertThat(it.look().kinds()).containsExactly(SEEN_WHERE_IT_CANNOT_BE);
        Watching slow = any();
        slow.tell(onTheRoad(slow));
        slow.send(List.of(slow.seen("GPS", "GPS", 900, TURBAT), slow.seen("CAMERA", "OCR", 1200, 27.5, 64.5)));
        assertThat(slow.look().kinds()).isEmpty();
    }

    @Test
    void a_box_that_leaves_a_second_time_without_having_come_back_is_two_boxes() {
        Watching it = any();
        it.tell(onTheRoad(it));
        it.tell(it.box.gatedOut(it.minute(601))); // another clock's telling
        assertThat(it.look().kinds()).isEmpty();
        it.tell(it.box.gatedOut(it.minute(2000)));
        assertThat(it.look().kinds()).containsExactly(SEEN_WHERE_IT_CANNOT_BE);
    }

    @Test
    void a_box_read_at_the_gate_needs_a_move_that_was_told_before_or_after() {
        Watching it = any();
        it.tell(it.box.discharged(it.minute(0)), it.box.released(it.minute(60)));
        it.send(it.seen("SENSOR", "GATE", 4610));
        assertThat(it.look().kinds()).containsExactly(GATE_MOVE_WITHOUT_TRANSACTION);
        it.tell(it.box.gatedOut(it.minute(4600)));
        assertThat(it.look().kinds()).isEmpty();
        it.send(it.seen("SENSOR", "GATE", 5600));
        assertThat(it.look().kinds()).containsExactly(GATE_MOVE_WITHOUT_TRANSACTION);
    }

    @Test
    void a_number_that_is_two_characters_off_one_that_passed_was_misread() {
        Watching passed = any();
        passed.tell(onTheRoad(passed));
        Watching misread = watched(new Box(nextTo(passed.box.number())));
        misread.send(misread.seen("CAMERA", "OCR", 605, 25.149, 62.33));
        passed.look();
        assertThat(misread.kinds()).isEmpty();
        Watching other = any();
        other.send(other.seen("CAMERA", "OCR", 3605, 25.149, 62.33));
        assertThat(other.look().kinds()).containsExactly(GATE_MOVE_WITHOUT_TRANSACTION);
    }

    @Test
    void a_tracker_that_goes_out_of_the_port_without_a_move_through_the_gate_is_an_alarm_but_a_slip_is_not() {
        Watching it = any();
        it.tell(it.box.discharged(it.minute(0)));
        it.send(it.tracked(300, 400, 20, YARD));
        it.send(it.seen("GPS", "GPS", 420, 25.4, 62.5));
        it.send(it.tracked(440, 500, 20, YARD)); // a slip, too near for an impossible speed
        assertThat(it.look().kinds()).isEmpty();
        it.send(it.tracked(520, 600, 20, 25.4, 62.5));
        assertThat(it.look().kinds()).containsExactly(GATE_MOVE_WITHOUT_TRANSACTION);
    }

    @Test
    void each_passing_that_a_sensor_without_eyes_sees_needs_a_move_of_its_own() {
        Watching it = any();
        int minute = 3 * 1440 + 700; // a day of its own
        String sensor = "LANE-" + it.box;
        it.tell(it.box.discharged(it.minute(0)), it.box.released(it.minute(60)), it.box.gatedOut(it.minute(minute)));
        it.send(List.of(
                pass(sensor, it, minute + 2, 0), pass(sensor, it, minute + 2, 5), pass(sensor, it, minute + 5, 0)));
        it.look();
        List<String> causes = jdbc.sql("select cause from alarm where subject = ? order by 1")
                .param(sensor)
                .query(String.class)
                .list();
        assertThat(causes).containsExactly("pass at " + it.at(minute + 5));
    }

    private static Map<String, Object> pass(String sensor, Watching it, int minute, int second) {
        return Map.of("device", sensor, "at", it.at(minute).plusSeconds(second), "kind", "GATE");
    }

    @Test
    void a_tracker_that_is_silent_on_the_road_is_an_alarm_until_its_memory_is_sent() {
        Watching it = any();
        it.tell(onTheRoad(it));
        it.send(it.tracked(620, 800, 20, TURBAT));
        it.send(it.tracked(1400, 1500, 20, TURBAT));
        it.tell(it.box.gatedIn(it.minute(1510), Sites.RASHAKAI));
        assertThat(it.look().kinds()).containsExactly(TRACKER_SILENT);
        it.send(it.tracked(820, 1380, 20, TURBAT));
        assertThat(it.look().standing()).isEmpty();
        assertThat(it.explained()).hasSize(1);
    }

    @Test
    void a_tracker_that_still_reports_now_and_then_is_no_alarm_and_one_at_the_park_may_rest() {
        Watching it = any();
        it.tell(onTheRoad(it));
        it.send(it.tracked(620, 3000, 100, TURBAT));
        it.tell(it.box.gatedIn(it.minute(3010), Sites.RASHAKAI));
        assertThat(it.look().kinds()).isEmpty();
    }

    @Test
    void a_box_that_stands_for_longer_than_boxes_like_it_did_is_an_alarm_but_not_if_customs_held_it() {
        for (int i = 0; i < 50; i++) {
            Watching past = any();
            past.tell(
                    past.box.gatedIn(past.minute(-20_000 + i)),
                    past.box.released(past.minute(-19_999)),
                    past.box.gatedOut(past.minute(-19_000 + i)));
        }
        Watching long_ = any();
        Watching held = any();
        UUID hold = UUID.randomUUID();
        long_.tell(long_.box.gatedIn(long_.minute(0)));
        held.tell(held.box.gatedIn(held.minute(0)), held.box.held(held.minute(10), hold));
        long_.look(); // the first look gathers what is usual
        jdbc.sql("insert into watch_mark (subjects, from_at, until_at) values (?, '2000-01-01Z', '2200-01-01Z')")
                .param(new String[] {long_.box.toString(), held.box.toString()})
                .update();
        assertThat(long_.look().kinds()).containsExactly(DWELL_OUTLIER);
        assertThat(held.kinds()).isEmpty();
    }

    @Test
    void whatever_the_order_of_telling_and_however_often_the_same_alarms_stand() {
        Random random = new Random(7);
        Set<List<String>> ends = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Watching it = any();
            List<Runnable> tellings = new ArrayList<>();
            for (Fact fact : onTheRoad(it)) {
                tellings.add(() -> it.tell(fact));
            }
            tellings.add(() -> it.tell(it.box.gatedIn(it.minute(3000), Sites.RASHAKAI)));
            tellings.add(() -> it.send(it.tracked(620, 900, 20, TURBAT)));
            tellings.add(() -> it.send(it.tracked(1900, 2980, 20, TURBAT)));
            tellings.add(() -> it.send(it.seen("CAMERA", "OCR", 400, 27.5, 64.5)));
            tellings.add(() -> it.send(it.seen("SENSOR", "GATE", 605)));
            tellings.add(() -> it.send(it.seen("SENSOR", "GATE", 2200)));
            tellings.addAll(tellings.subList(0, 4));
            Collections.shuffle(tellings, random);
            tellings.forEach(telling -> {
                telling.run();
                if (random.nextBoolean()) {
                    it.look();
                }
            });
            ends.add(it.look().standing());
        }
        assertThat(ends).hasSize(1);
        assertThat(ends.iterator().next()).hasSize(3);
    }

    @Test
    void alarms_are_found_by_kind_state_box_and_time_and_a_wrong_question_is_refused() {
        Watching it = any();
        it.tell(it.box.discharged(it.minute(0)));
        it.send(List.of(it.seen("CAMERA", "OCR", 2000, TURBAT), it.seen("SENSOR", "GATE", 2500)));
        it.look();
        String mine = "/tracking/v1/alarms?containerNumber=" + it.box;
        assertThat(each(world.auditor().get(mine), "/kind")).hasSize(2);
        Answer one = world.auditor()
                .get(mine + "&kind=GATE_MOVE_WITHOUT_TRANSACTION&state=OPEN&from=" + it.at(2500) + "&until="
                        + it.at(2501));
        assertThat(each(one, "/kind")).containsExactly("GATE_MOVE_WITHOUT_TRANSACTION");
        String alarm = one.at("/items/0/alarmId");
        world.terminal().post("/tracking/v1/alarms/" + alarm + "/answers", Map.of("finding", "TRUE_ALARM"));
        assertThat(each(world.auditor().get(mine + "&state=TRUE_ALARM"), "/alarmId"))
                .containsExactly(alarm);
        assertThat(world.auditor().get("/tracking/v1/alarms/" + alarm).at("/state"))
                .isEqualTo("TRUE_ALARM");
        assertThat(world.auditor()
                        .get("/tracking/v1/alarms/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        for (String wrong : List.of("kind=LATE", "state=DONE", "containerNumber=ABC", "from=today", "stands=perhaps")) {
            assertThat(world.auditor().get("/tracking/v1/alarms?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(world.auditor()
                        .get(mine + "&from=" + it.at(9) + "&until=" + it.at(9))
                        .status())
                .isEqualTo(400);
        assertThat(world.auditor().get("/tracking/v1/surveillance/backlog").at("/due"))
                .isEqualTo("0");
    }

    /** Another number with another last digit of the serial number, and the check digit that goes with it. */
    private static ContainerNumber nextTo(ContainerNumber number) {
        String text = number.value();
        char other = text.charAt(9) == '9' ? '0' : (char) (text.charAt(9) + 1);
        for (char check = '0'; check <= '9'; check++) {
            try {
                return new ContainerNumber(text.substring(0, 9) + other + check);
            } catch (RuntimeException wrong) {
                // the next one
            }
        }
        throw new IllegalStateException("no check digit fits");
    }
}
