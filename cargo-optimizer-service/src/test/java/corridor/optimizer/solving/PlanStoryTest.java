package corridor.optimizer.solving;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static corridor.optimizer.world.OptimizerWorld.moved;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EventEnvelope;
import corridor.events.PlanAccepted;
import corridor.events.PlanMade;
import corridor.events.PlanReplaced;
import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class PlanStoryTest {
    @Autowired
    private OptimizerWorld world;

    @Autowired
    private PortTopics topics;

    @Test
    void a_buried_box_is_dug_out_with_proof_and_the_port_is_told() {
        BayOfBoxes bay = world.bay(new int[] {1, 4, 3}, new int[] {2}, new int[] {5});
        JsonNode plan = world.planned(bay);
        assertThat(plan.at("/status").asString()).isEqualTo("DONE");
        assertThat(plan.at("/objective").asInt()).isEqualTo(2);
        assertThat(plan.at("/lowerBound").asInt()).isEqualTo(2);
        assertThat(plan.at("/provenOptimal").asBoolean()).isTrue();
        assertThat(plan.at("/gap").asDouble()).isZero();
        assertThat(plan.has("stale")).isFalse();
        assertThat(plan.at("/proof").asString())
                .isEqualTo("No plan can need fewer than 2 relocations; this one needs 2.");
        assertThat(plan.at("/plan/lifts")).hasSize(7);
        JsonNode first = plan.at("/plan/lifts/0");
        assertThat(first.at("/step").asInt()).isEqualTo(1);
        assertThat(first.at("/kind").asString()).isEqualTo("RELOCATE");
        assertThat(first.at("/box").asString()).isEqualTo(bay.box(3).value());
        assertThat(first.at("/from/row").asInt()).isEqualTo(1);
        assertThat(first.at("/from/tier").asInt()).isEqualTo(3);
        assertThat(first.at("/to/row").asInt()).isGreaterThan(1);
        assertThat(plan.at("/plan/lifts/6/kind").asString()).isEqualTo("RETRIEVE");
        assertThat(plan.at("/plan/lifts/6/to").isMissingNode()).isTrue();
        EventEnvelope<PlanMade> told =
                topics.await(PlanMade.class, event -> event.planId().toString().equals(id(plan)));
        assertThat(told.event().objective()).isEqualTo(2);
        assertThat(told.event().bound()).isEqualTo(2);
        assertThat(told.event().subject()).isEqualTo("B1/" + bay.bay());
    }

    @Test
    void boxes_that_are_not_wanted_stay() {
        BayOfBoxes bay = world.bay(new int[] {1, 8, 9}, new int[] {2});
        JsonNode plan =
                world.ended(world.ask(bay, Map.of("order", bay.inOrder(1, 2))).at("/planId"));
        assertThat(plan.at("/plan/lifts")).hasSize(4);
        assertThat(plan.at("/objective").asInt()).isEqualTo(2);
    }

    @Test
    void under_the_restriction_the_proof_says_so() {
        BayOfBoxes bay = world.bay(new int[] {1, 2}, new int[] {3});
        JsonNode plan = world.ended(
                world.ask(bay, Map.of("restricted", true, "maxTiers", 3)).at("/planId"));
        assertThat(plan.at("/proof").asString())
                .isEqualTo("No restricted plan can need fewer than 1 relocation; this one needs 1.");
        assertThat(plan.at("/task/maxTiers").asInt()).isEqualTo(3);
    }

    @Test
    void work_goes_by_the_plan_accepted_last() {
        BayOfBoxes bay = world.bay(new int[] {1, 2}, new int[] {3});
        JsonNode first = world.planned(bay);
        JsonNode second = world.planned(bay);
        assertThat(accept(first).status()).isEqualTo(200);
        assertThat(accept(first).at("/acceptedBy")).isEqualTo("GIT");
        assertThat(accept(second).status()).isEqualTo(200);
        assertThat(world.plan(id(first)).at("/replacedBy").asString()).isEqualTo(id(second));
        Answer again = accept(first);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:corridor:problem:plan-replaced");
        topics.await(PlanAccepted.class, event -> event.planId().equals(uuid(first)));
        topics.await(PlanAccepted.class, event -> event.planId().equals(uuid(second)));
        topics.await(
                PlanReplaced.class,
                event ->
                        event.planId().equals(uuid(first)) && event.replacedBy().equals(uuid(second)));
    }

    @Test
    void a_plan_for_a_bay_that_has_changed_is_not_accepted() {
        BayOfBoxes bay = world.bay(new int[] {1, 2}, new int[] {3});
        JsonNode plan = world.planned(bay);
        world.hears(List.of(moved(bay.box(3), EquipmentEventCode.GTOT, 90)));
        assertThat(world.plan(id(plan)).at("/stale").asString()).contains("come, gone or moved");
        Answer refused = accept(plan);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("urn:corridor:problem:plan-stale");
        assertThat(refused.at("/violations/0/remedy")).contains("new plan");
    }

    @Test
    void a_bay_that_is_empty_by_now_makes_a_plan_stale_too() {
        BayOfBoxes bay = world.bay(new int[] {1});
        JsonNode plan = world.planned(bay);
        assertThat(plan.at("/plan/lifts")).hasSize(1);
        world.hears(List.of(moved(bay.box(1), EquipmentEventCode.LOAD, 90)));
        assertThat(world.plan(id(plan)).at("/stale").asString()).contains("come, gone or moved");
    }

    @Test
    void the_newest_plans_come_first() {
        BayOfBoxes bay = world.bay(new int[] {1});
        List<String> asked = List.of(
                world.ask(bay, Map.of()).at("/planId"),
                world.ask(bay, Map.of()).at("/planId"),
                world.ask(bay, Map.of()).at("/planId"));
        Answer page = world.auditor().get(PLANS + "?limit=2");
        assertThat(page.at("/items/0/planId")).isEqualTo(asked.get(2));
        assertThat(page.at("/items/1/planId")).isEqualTo(asked.get(1));
        Answer next = world.auditor().get(PLANS + "?limit=2&cursor=" + page.at("/nextCursor"));
        assertThat(next.at("/items/0/planId")).isEqualTo(asked.get(0));
        asked.forEach(world::ended);
    }

    @Test
    void the_same_request_asks_once() {
        BayOfBoxes bay = world.bay(new int[] {1});
        Map<String, Object> body = Map.of("block", "B1", "bay", bay.bay(), "order", bay.inOrder());
        String key = UUID.randomUUID().toString();
        Answer first = world.operator().post(PLANS, body, key);
        Answer second = world.operator().post(PLANS, body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers().getLocation()).hasToString(PLANS + "/" + first.at("/planId"));
        assertThat(second.at("/planId")).isEqualTo(first.at("/planId"));
        world.ended(first.at("/planId"));
    }

    private Answer accept(JsonNode plan) {
        return world.operator().post(PLANS + "/" + id(plan) + "/accept", null);
    }

    private static String id(JsonNode plan) {
        return plan.at("/planId").asString();
    }

    private static UUID uuid(JsonNode plan) {
        return UUID.fromString(id(plan));
    }
}
