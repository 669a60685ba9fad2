package corridor.tracking.gate;

import static corridor.tracking.world.TrackingWorld.each;
import static corridor.tracking.world.TrackingWorld.gateOutRequest;
import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.GateOutRefused;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class GateTest {
    private static final String GATE_OUTS = "/tracking/v1/gate-outs";

    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    private final Box box = Box.any();

    @Test
    void a_box_stays_until_customs_releases_it_and_then_leaves() {
        world.tell(box.discharged(10));
        Answer refused = world.gateOut(box);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("gate-out-refused");
        assertThat(refused.at("/reasons/0/code")).isEqualTo("NOT_RELEASED");
        assertThat(refused.at("/violations/0/remedy")).isNotBlank();

        world.tell(box.released(20));
        Answer allowed = world.gateOut(box);
        assertThat(allowed.status()).as(allowed.body().toPrettyString()).isEqualTo(201);
        assertThat(allowed.at("/decision")).isEqualTo("ALLOWED");
        assertThat(world.container(world.terminal(), box).at("/phase/value")).isEqualTo("ON_THE_ROAD");

        assertThat(topics.await(
                                GateOutRefused.class,
                                event -> event.containerNumber().equals(box.number()))
                        .event()
                        .reasons())
                .containsExactly("NOT_RELEASED");
        assertThat(topics.await(
                                EquipmentMoved.class,
                                event -> event.containerNumber().equals(box.number())
                                        && event.code() == EquipmentEventCode.GTOT)
                        .id())
                .hasToString(allowed.at("/eventId"));
    }

    @Test
    void a_box_on_hold_stays_until_the_hold_is_lifted() {
        UUID hold = UUID.randomUUID();
        world.tell(box.discharged(10), box.released(20), box.held(30, hold));
        Answer refused = world.gateOut(box);
        assertThat(refused.at("/reasons/0/code")).isEqualTo("ON_HOLD");
        assertThat(refused.at("/violations/0/rule")).contains("intelligence", hold.toString());
        world.tell(box.lifted(40, hold));
        assertThat(world.gateOut(box).status()).isEqualTo(201);
    }

    @Test
    void one_release_serves_one_departure() {
        world.tell(box.discharged(10), box.released(20));
        assertThat(world.gateOut(box, 30).status()).isEqualTo(201);
        assertThat(world.gateOut(box, 31).at("/reasons/0/code")).isEqualTo("ALREADY_LEFT");
        world.tell(box.gatedIn(40));
        assertThat(world.gateOut(box, 50).at("/reasons/0/code")).isEqualTo("NOT_RELEASED");
        world.tell(box.released(45));
        assertThat(world.gateOut(box, 50).status()).isEqualTo(201);
    }

    @Test
    void a_departure_entered_for_a_time_before_the_release_is_refused() {
        world.tell(box.discharged(10), box.released(40));
        assertThat(world.gateOut(box, 30).at("/reasons/0/code")).isEqualTo("NOT_RELEASED");
    }

    @RepeatedTest(3)
    void of_many_trucks_that_come_for_one_box_at_once_one_gets_it() throws Exception {
        world.tell(box.discharged(10), box.released(20));
        world.expectTruck(box, "OUT", Instant.now());
        assertThat(Crowd.atOnce(
                        6,
                        i -> world.terminal()
                                .post(GATE_OUTS, Map.of("containerNumber", box.number(), "truckPlate", "TKA-123"))))
                .extracting(Answer::status)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(world.rows("gate_decision", box.number())).isEqualTo(6);
    }

    @RepeatedTest(3)
    void a_hold_and_a_truck_at_the_same_moment_see_one_another() throws Exception {
        world.tell(box.discharged(10), box.released(20));
        UUID hold = UUID.randomUUID();
        List<Integer> done = Crowd.atOnce(List.of(
                () -> world.gateOut(box).status(),
                () -> world.tell(box.held(30, hold)).size()));
        // The box left before the hold was known, or the hold was known and it stayed.
        Answer decisions = world.auditor().get("/tracking/v1/gate-decisions?containerNumber=" + box);
        assertThat(each(decisions, "/inputs/holds/0/holdId"))
                .containsExactly(done.getFirst() == 409 ? hold.toString() : "");
    }

    @Test
    void the_same_request_sent_again_under_its_key_is_answered_the_same() {
        world.tell(box.discharged(10), box.released(20));
        world.expectTruck(box, "OUT", Instant.now());
        String key = UUID.randomUUID().toString();
        Answer first = world.terminal().post(GATE_OUTS, gateOutRequest(box, null), key);
        Answer again = world.terminal().post(GATE_OUTS, gateOutRequest(box, null), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(world.rows("gate_decision", box.number())).isEqualTo(1);
    }

    @Test
    void a_refusal_sent_again_under_its_key_stays_a_refusal_though_the_box_is_released_since() {
        world.tell(box.discharged(10));
        world.expectTruck(box, "OUT", Instant.now());
        String key = UUID.randomUUID().toString();
        Answer first = world.terminal().post(GATE_OUTS, gateOutRequest(box, null), key);
        world.tell(box.released(20));
        Answer again = world.terminal().post(GATE_OUTS, gateOutRequest(box, null), key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(world.gateOut(box).status()).isEqualTo(201);
    }

    @Test
    void a_box_that_nobody_knows_stays_unknown_after_its_refusal() {
        Answer refused = world.gateOut(box);
        assertThat(refused.at("/reasons/0/code")).isEqualTo("UNKNOWN_CONTAINER");
        assertThat(world.container(world.terminal(), box).status()).isEqualTo(404);
        assertThat(world.rows("gate_decision", box.number())).isEqualTo(1);
    }

    @Test
    void every_decision_is_kept_with_what_it_was_made_from_newest_first() {
        world.tell(box.discharged(10));
        world.gateOut(box);
        world.tell(box.released(20));
        world.gateOut(box);
        String path = "/tracking/v1/gate-decisions?containerNumber=" + box;
        Answer all = world.auditor().get(path);
        assertThat(each(all, "/decision")).containsExactly("ALLOWED", "REFUSED");
        assertThat(each(all, "/inputs/phase")).containsExactly("IN_PORT", "IN_PORT");
        assertThat(each(all, "/inputs/releases/0/occurredAt"))
                .containsExactly(Box.at(20).toString(), "");

        Answer first = world.auditor().get(path + "&limit=1");
        Answer second = world.auditor().get(path + "&limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(each(first, "/decision")).containsExactly("ALLOWED");
        assertThat(each(second, "/decision")).containsExactly("REFUSED");
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @Test
    void only_the_terminal_lets_out_and_only_the_port_reads_its_decisions() {
        world.tell(box.discharged(10), box.released(20));
        for (Role role : List.of(Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK, Role.AUDITOR, Role.CUSTOMS_OFFICER)) {
            assertThat(world.as(role).post(GATE_OUTS, gateOutRequest(box, null)).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        for (Role role : List.of(Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK)) {
            assertThat(world.as(role).get("/tracking/v1/gate-decisions").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_is_no_container_number_no_plate_or_no_time_is_refused_before_any_decision() {
        Answer number =
                world.terminal().post(GATE_OUTS, Map.of("containerNumber", "CSQU3054384", "truckPlate", "TKA-123"));
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.at("/violations/0/field")).isEqualTo("containerNumber");
        Answer plate = world.terminal().post(GATE_OUTS, Map.of("containerNumber", box.number()));
        assertThat(plate.status()).isEqualTo(400);
        assertThat(plate.at("/violations/0/field")).isEqualTo("truckPlate");
        Answer time = world.terminal()
                .post(
                        GATE_OUTS,
                        Map.of(
                                "containerNumber", box.number(),
                                "truckPlate", "TKA-123",
                                "occurredAt", "+999999999-12-31T23:59:59Z"));
        assertThat(time.status()).isEqualTo(400);
        assertThat(time.at("/violations/0/field")).isEqualTo("occurredAt");
        assertThat(world.rows("gate_decision", box.number())).isZero();
    }
}
