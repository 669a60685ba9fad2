package corridor.optimizer.solving;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static corridor.optimizer.world.OptimizerWorld.newBay;
import static corridor.optimizer.world.OptimizerWorld.stacked;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OptimizerTest
class RefusalTest {
    @Autowired
    private OptimizerWorld world;

    @Autowired
    private Api nobody;

    @Test
    void without_an_order_there_is_nothing_to_plan() {
        BayOfBoxes bay = world.bay(new int[] {1});
        for (Object body : List.of(
                Map.of("block", "B1", "bay", bay.bay()), Map.of("block", "B1", "bay", bay.bay(), "order", List.of()))) {
            Answer answer = world.operator().post(PLANS, body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/violations/0/field")).isEqualTo("order");
            assertThat(answer.at("/violations/0/remedy")).contains("container numbers");
        }
    }

    @Test
    void strangers_to_the_bay_and_boxes_listed_twice_are_named() {
        BayOfBoxes bay = world.bay(new int[] {1});
        ContainerNumber stranger = Boxes.next();
        Answer answer = world.ask(bay, Map.of("order", List.of(bay.box(1), stranger, bay.box(1))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:task-impossible");
        assertThat(answer.at("/violations/0/field")).isEqualTo("order[1]");
        assertThat(answer.at("/violations/0/rule")).contains(stranger.value());
        assertThat(answer.at("/violations/1/field")).isEqualTo("order[2]");
        assertThat(answer.at("/violations/1/rule")).contains("listed before");
    }

    @Test
    void a_stack_cannot_be_lower_than_it_is() {
        BayOfBoxes bay = world.bay(new int[] {1, 2, 3});
        Answer answer = world.ask(bay, Map.of("maxTiers", 2));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/violations/0/field")).isEqualTo("maxTiers");
    }

    @Test
    void a_bay_higher_than_usual_is_taken_as_it_is() {
        BayOfBoxes bay = world.bay(new int[] {6, 5, 4, 3, 2, 1});
        assertThat(world.planned(bay).at("/task/maxTiers").asInt()).isEqualTo(6);
    }

    @Test
    void limits_are_kept() {
        BayOfBoxes bay = world.bay(new int[] {1});
        assertThat(world.ask(bay, Map.of("maxSeconds", 0)).status()).isEqualTo(400);
        assertThat(world.ask(bay, Map.of("maxSeconds", 601)).status()).isEqualTo(400);
        assertThat(world.ask(bay, Map.of("maxNodes", 0)).status()).isEqualTo(400);
        assertThat(world.ask(bay, Map.of("maxTiers", 10)).status()).isEqualTo(422);
        assertThat(world.ask(bay, Map.of("block", "")).status()).isEqualTo(422);
        Answer misread = world.ask(bay, Map.of("maxTier", 3));
        assertThat(misread.status()).isEqualTo(400);
        assertThat(misread.at("/violations/0/field")).isEqualTo("maxTier");
        Answer endless = world.ask(bay, Map.of("maxNodes", new BigInteger("9999999999999999999")));
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.at("/violations/0/field")).isEqualTo("maxNodes");
        assertThat(endless.at("/violations/0/rule")).isEqualTo("this must be a whole number in range");
    }

    @Test
    void where_nothing_stands_nothing_is_planned() {
        Answer answer =
                world.operator().post(PLANS, Map.of("block", "B1", "bay", newBay(), "order", List.of(Boxes.next())));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_bay_with_a_box_in_the_air_is_not_known_well_enough() {
        int bay = newBay();
        ContainerNumber number = Boxes.next();
        world.hears(List.of(stacked(number, bay, 1, 2, 0)));
        Answer answer = world.operator().post(PLANS, Map.of("block", "B1", "bay", bay, "order", List.of(number)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:bay-unsettled");
    }

    @Test
    void a_bay_too_full_to_move_in_has_no_plan_and_says_why() {
        BayOfBoxes bay = world.bay(
                new int[] {1, 2}, new int[] {3, 4}, new int[] {5, 6}, new int[] {7, 8}, new int[] {9, 10}, new int[] {
                    11, 12
                });
        JsonPlan plan = new JsonPlan(world.ask(bay, Map.of("maxTiers", 2, "maxSeconds", 1)));
        assertThat(world.ended(plan.id()).at("/status").asString()).isEqualTo("INFEASIBLE");
        assertThat(world.plan(plan.id()).at("/because").asString()).contains("too little room");
        assertThat(world.operator()
                        .post(PLANS + "/" + plan.id() + "/accept", null)
                        .status())
                .isEqualTo(409);
        assertThat(world.operator()
                        .post(PLANS + "/" + plan.id() + "/cancel", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void only_the_terminal_plans_and_only_those_concerned_look() {
        BayOfBoxes bay = world.bay(new int[] {1});
        String planId = world.planned(bay).at("/planId").asString();
        Map<String, Object> body = Map.of("block", "B1", "bay", bay.bay(), "order", bay.inOrder());
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.CUSTOMS_OFFICER, Role.DECLARANT)) {
            assertThat(world.as(role).post(PLANS, body).status()).isEqualTo(403);
            assertThat(world.as(role)
                            .post(PLANS + "/" + planId + "/accept", null)
                            .status())
                    .isEqualTo(403);
            assertThat(world.as(role)
                            .post(PLANS + "/" + planId + "/cancel", null)
                            .status())
                    .isEqualTo(403);
        }
        for (String path : List.of(PLANS, PLANS + "/" + planId, "/api/optimizer/bays", "/api/optimizer/bays/B1/1")) {
            assertThat(world.as(Role.CUSTOMS_OFFICER).get(path).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(world.as(Role.CARRIER).get(path).status()).as(path).isEqualTo(403);
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(world.auditor().get(PLANS + "/" + planId).status()).isEqualTo(200);
        assertThat(world.as(Role.ADMINISTRATOR).get(PLANS).status()).isEqualTo(200);
    }

    @Test
    void a_plan_that_does_not_exist_is_not_found() {
        String unknown = PLANS + "/" + UUID.randomUUID();
        assertThat(world.operator().get(unknown).status()).isEqualTo(404);
        assertThat(world.operator().post(unknown + "/accept", null).status()).isEqualTo(404);
        assertThat(world.operator().post(unknown + "/cancel", null).status()).isEqualTo(404);
        assertThat(world.operator().get(PLANS + "/not-an-id").status()).isEqualTo(400);
    }

    @Test
    void stacks_that_are_sent_along_are_looked_through() {
        Answer answer = world.operator()
                .post(
                        PLANS,
                        Map.of(
                                "stacks",
                                List.of(List.of("A", "B"), List.of("A", "C D")),
                                "groups",
                                List.of(List.of("B"), List.of())));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/violations").toString()).contains("A is there twice", "visible characters");
        assertThat(world.operator()
                        .post(
                                PLANS,
                                Map.of("block", "B1", "bay", 1, "stacks", List.of(List.of("A")), "order", List.of("A")))
                        .at("/violations/0/rule"))
                .contains("or for stacks");
        List<List<String>> absurd = java.util.stream.IntStream.range(0, 61)
                .mapToObj(i -> List.of("S" + i))
                .toList();
        assertThat(world.operator()
                        .post(PLANS, Map.of("stacks", absurd, "order", List.of("S1")))
                        .at("/violations/0/rule"))
                .contains("1 to 60 stacks");
    }

    private record JsonPlan(Answer answer) {
        String id() {
            return answer.at("/planId");
        }
    }
}
