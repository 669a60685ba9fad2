package corridor.tracking.surveillance;

import static corridor.tracking.world.TrackingWorld.each;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.AlarmRaised;
import corridor.events.PortJson;
import corridor.events.Topics;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class AlarmTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    private final Box box = Box.any();

    @Test
    void a_box_that_a_terminal_saw_leave_without_release_raises_one_alarm_on_the_topic_and_in_the_list() {
        Fact departure = box.gatedOut(20);
        world.tell(box.discharged(10));
        world.tell(departure);
        world.tell(departure);
        world.tell(box.gatedOut(21)); // another clock's telling of the same departure
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);

        AlarmRaised alarm = topics.await(
                        AlarmRaised.class, event -> box.number().equals(event.containerNumber()))
                .event();
        assertThat(alarm.kind()).isEqualTo(AlarmRaised.Kind.LEFT_WITHOUT_RELEASE);
        assertThat(alarm.occurredAt()).isEqualTo(Box.at(20));
        assertThat(alarm.evidence()).contains(departure.evidence());
        assertThat(topics.everythingOn(Topics.SURVEILLANCE_EVENTS).stream()
                        .filter(record -> record.key().equals(box.toString())))
                .hasSize(1);

        Answer list = world.auditor().get("/tracking/v1/alarms?limit=1");
        assertThat(PortJson.mapper().treeToValue(list.body().at("/items/0"), AlarmRaised.class))
                .isEqualTo(alarm);
        assertThat(list.at("/items/0/state")).isEqualTo("OPEN");
        assertThat(list.at("/items/0/basis/stands")).isEqualTo("true");
    }

    @Test
    void a_box_that_left_on_hold_raises_an_alarm_that_names_the_hold() {
        UUID hold = UUID.randomUUID();
        world.tell(box.discharged(10), box.released(11), box.held(12, hold), box.gatedOut(20));
        AlarmRaised alarm = topics.await(
                        AlarmRaised.class, event -> box.number().equals(event.containerNumber()))
                .event();
        assertThat(alarm.detail()).contains("intelligence");
        assertThat(alarm.evidence())
                .extracting(evidence -> evidence.reference())
                .contains("hold " + hold);
    }

    @Test
    void a_released_box_leaves_in_peace() {
        world.tell(box.discharged(10), box.released(11), box.gatedOut(20));
        assertThat(world.rows("alarm", box.number())).isZero();
    }

    @Test
    void what_the_gate_let_out_and_the_terminal_then_reports_is_no_alarm() {
        world.tell(box.discharged(10), box.released(11));
        assertThat(world.gateOut(box, 20).status()).isEqualTo(201);
        world.tell(box.gatedOut(22));
        assertThat(world.rows("alarm", box.number())).isZero();
    }

    @Test
    void a_second_departure_on_a_used_release_raises_an_alarm() {
        world.tell(box.discharged(10), box.released(11), box.gatedOut(20), box.gatedIn(30), box.gatedOut(40));
        assertThat(world.rows("alarm", box.number())).isEqualTo(1);
    }

    @Test
    void leaving_a_park_needs_no_release() {
        world.tell(box.gatedIn(10, Sites.RASHAKAI), box.gatedOut(20, Sites.RASHAKAI));
        assertThat(world.rows("alarm", box.number())).isZero();
    }

    @Test
    void alarms_are_listed_newest_first_page_by_page_to_the_ports_own_people() {
        Box other = Box.any();
        world.tell(box.discharged(10), box.gatedOut(20));
        world.tell(other.discharged(10), other.gatedOut(20));
        Answer first = world.as(Role.CUSTOMS_OFFICER).get("/tracking/v1/alarms?limit=1");
        Answer second =
                world.as(Role.CUSTOMS_OFFICER).get("/tracking/v1/alarms?limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(each(first, "/containerNumber")).containsExactly(other.toString());
        assertThat(each(second, "/containerNumber")).containsExactly(box.toString());
        for (Role role : List.of(Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK)) {
            assertThat(world.as(role).get("/tracking/v1/alarms").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }
}
