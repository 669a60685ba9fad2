package corridor.optimizer.planning;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static corridor.optimizer.world.OptimizerWorld.stacked;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.PlanAccepted;
import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Bays are brought in order in a quiet hour, before their boxes are fetched. */
@OptimizerTest
class PremarshallingPlansTest {
    @Autowired
    private OptimizerWorld world;

    @Autowired
    private PortTopics topics;

    @Test
    void a_bay_is_brought_in_order_with_proof_and_nothing_leaves_it() {
        BayOfBoxes bay = world.bay(new int[] {1, 4}, new int[] {2, 5}, new int[] {3}, new int[] {});
        JsonNode plan = premarshalled(bay);
        assertThat(plan.at("/provenOptimal").asBoolean()).isTrue();
        assertThat(plan.at("/proof").asString()).startsWith("No plan can need fewer than 2 relocations");
        List<List<String>> standing = new ArrayList<>();
        for (JsonNode stack : plan.at("/task/stacks")) {
            standing.add(
                    new ArrayList<>(stack.valueStream().map(JsonNode::asString).toList()));
        }
        for (JsonNode lift : plan.at("/plan/lifts")) {
            assertThat(lift.at("/kind").asString()).isEqualTo("RELOCATE");
            assertThat(lift.at("/reason/considered")).isNotEmpty();
            standing.get(lift.at("/to/row").asInt() - 1)
                    .add(standing.get(lift.at("/from/row").asInt() - 1).removeLast());
        }
        List<String> order =
                bay.inOrder().stream().map(number -> number.value()).toList();
        for (List<String> stack : standing) {
            assertThat(stack).isSortedAccordingTo((below, above) -> order.indexOf(above) - order.indexOf(below));
        }
    }

    @Test
    void accepted_it_becomes_the_cranes_work_and_what_is_done_of_it_is_seen_in_the_yard() {
        BayOfBoxes bay = world.bay(new int[] {1, 4}, new int[] {2, 5}, new int[] {3}, new int[] {});
        JsonNode plan = premarshalled(bay);
        String planId = plan.at("/planId").asString();
        assertThat(world.operator().post(PLANS + "/" + planId + "/accept", null).status())
                .isEqualTo(200);
        PlanAccepted accepted = topics.await(
                        PlanAccepted.class, each -> each.planId().toString().equals(planId))
                .event();
        assertThat(accepted.lifts())
                .hasSize(2)
                .allSatisfy(lift -> assertThat(lift.to()).isNotNull());

        PlanAccepted.Lift first = accepted.lifts().getFirst();
        world.hears(List.of(stacked(
                first.containerNumber(), bay.bay(), first.to().row(), first.to().tier(), 90)));
        assertThat(world.plan(planId).at("/stale").asString()).contains("have come, gone or moved");
        Answer rest = world.operator().post(PLANS + "/" + planId + "/replan", Map.of("maxSeconds", 2));
        assertThat(rest.status()).isEqualTo(201);
        JsonNode left = world.ended(rest.at("/planId"));
        assertThat(left.at("/task/goal").asString()).isEqualTo("PRE_MARSHAL");
        assertThat(left.at("/objective").asInt()).isEqualTo(1);
    }

    @Test
    void boxes_that_nobody_wants_yet_stand_below_those_that_are_wanted() {
        Map<String, Object> body = Map.of(
                "stacks",
                List.of(List.of("WANTED", "IDLE"), List.of(), List.of()),
                "order",
                List.of("WANTED"),
                "goal",
                "PRE_MARSHAL",
                "maxSeconds",
                1);
        JsonNode plan = world.ended(world.operator().post(PLANS, body).at("/planId"));
        assertThat(plan.at("/objective").asInt()).isEqualTo(1);
        assertThat(plan.at("/plan/lifts/0/box").asString()).isEqualTo("IDLE");
    }

    @Test
    void a_full_bay_cannot_be_brought_in_order_and_says_why() {
        Map<String, Object> body = Map.of(
                "stacks",
                List.of(List.of("A", "B"), List.of("C", "D")),
                "order",
                List.of("A", "B", "C", "D"),
                "maxTiers",
                2,
                "goal",
                "PRE_MARSHAL");
        JsonNode plan = world.ended(world.operator().post(PLANS, body).at("/planId"));
        assertThat(plan.at("/status").asString()).isEqualTo("INFEASIBLE");
        assertThat(plan.at("/because").asString()).contains("too little room");
    }

    @Test
    void goals_that_do_not_exist_or_contradict_other_wishes_are_refused() {
        BayOfBoxes bay = world.bay(new int[] {1});
        Answer unknown = world.ask(bay, Map.of("goal", "TIDY"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/violations/0/field")).isEqualTo("goal");
        Answer restricted = world.ask(bay, Map.of("goal", "PRE_MARSHAL", "restricted", true));
        assertThat(restricted.status()).isEqualTo(422);
        assertThat(restricted.at("/violations/0/field")).isEqualTo("restricted");
    }

    private JsonNode premarshalled(BayOfBoxes bay) {
        Answer asked = world.ask(bay, Map.of("goal", "PRE_MARSHAL", "maxSeconds", 2));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(asked.at("/planId"));
    }
}
