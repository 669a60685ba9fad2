package corridor.tracking.yard;

import static corridor.tracking.world.TrackingWorld.each;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.PlanAccepted;
import corridor.events.PlanReplaced;
import corridor.port.YardPosition;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that was accepted changes what the yard does next. */
@TrackingTest
class WorkListTest {
    private static final AtomicInteger BAYS = new AtomicInteger(500);

    @Autowired
    private TrackingWorld world;

    private final int bay = BAYS.incrementAndGet();
    private final UUID plan = UUID.randomUUID();
    private final Box wanted = Box.any();
    private final Box onTop = Box.any();

    @Test
    void the_lifts_of_an_accepted_plan_are_what_the_crane_does_next_and_those_made_are_ticked_off() {
        stack();
        world.hears(accepted(plan, 30));
        assertThat(workList()).containsExactly("1 RELOCATE " + onTop, "2 RETRIEVE " + wanted);
        assertThat(move(onTop, 2, 1, 40).status()).isEqualTo(201);
        assertThat(workList()).containsExactly("2 RETRIEVE " + wanted);
        world.tell(wanted.gatedOut(50));
        assertThat(workList()).isEmpty();
    }

    @Test
    void moves_heard_of_before_the_plan_count_as_made() {
        stack();
        move(onTop, 2, 1, 40);
        world.hears(accepted(plan, 30));
        assertThat(workList()).containsExactly("2 RETRIEVE " + wanted);
    }

    @Test
    void a_plan_that_gave_way_asks_for_nothing_in_whatever_order_it_is_heard() {
        stack();
        world.hears(new PlanReplaced(plan, Box.at(35), UUID.randomUUID()));
        world.hears(accepted(plan, 30));
        assertThat(workList()).isEmpty();
        UUID next = UUID.randomUUID();
        world.hears(accepted(next, 36));
        assertThat(workList()).hasSize(2);
        world.hears(new PlanReplaced(next, Box.at(37), UUID.randomUUID()));
        assertThat(workList()).isEmpty();
    }

    @Test
    void the_list_is_paged_and_only_the_port_sees_it() {
        stack();
        world.hears(accepted(plan, 30));
        Answer first = world.auditor().get(path() + "&limit=1");
        assertThat(each(first, "/step")).containsExactly("1");
        Answer second = world.auditor().get(path() + "&limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(each(second, "/step")).containsExactly("2");
        assertThat(second.body().has("nextCursor")).isFalse();
        assertThat(world.as(Role.CARRIER).get(path()).status()).isEqualTo(403);
    }

    private void stack() {
        world.tell(wanted.discharged(10));
        world.tell(onTop.discharged(10));
        assertThat(move(wanted, 1, 1, 20).status()).isEqualTo(201);
        assertThat(move(onTop, 1, 2, 21).status()).isEqualTo(201);
    }

    private PlanAccepted accepted(UUID planId, int minute) {
        return new PlanAccepted(
                planId,
                Box.at(minute),
                "retrieval",
                "T/" + bay,
                "operator",
                List.of(
                        new PlanAccepted.Lift(1, onTop.number(), slot(1, 2), slot(2, 1)),
                        new PlanAccepted.Lift(2, wanted.number(), slot(1, 1), null)));
    }

    private Answer move(Box box, int row, int tier, int minute) {
        return world.terminal()
                .post(
                        "/tracking/v1/yard-moves",
                        Map.of(
                                "containerNumber", box.number(),
                                "position", slot(row, tier),
                                "occurredAt", Box.at(minute)));
    }

    private YardPosition slot(int row, int tier) {
        return new YardPosition("T", bay, row, tier);
    }

    private String path() {
        return "/tracking/v1/yard/work-list?block=T&bay=" + bay;
    }

    private List<String> workList() {
        return world.terminal()
                .get(path())
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/step").asInt() + " " + item.at("/kind").asString() + " "
                        + item.at("/containerNumber").asString())
                .toList();
    }
}
