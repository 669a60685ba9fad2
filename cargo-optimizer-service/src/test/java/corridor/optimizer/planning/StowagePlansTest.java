package corridor.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class StowagePlansTest {
    private static final String PLANS = "/api/optimizer/stowage-plans";

    @Autowired
    private OptimizerWorld world;

    @Test
    void boxes_for_later_ports_go_below_and_each_place_has_its_reason() {
        JsonNode plan = planned(Map.of());
        assertThat(plan.at("/status").asString()).isEqualTo("DONE");
        assertThat(plan.at("/plan/restows").asInt()).isZero();
        assertThat(plan.at("/lowerBound").asLong())
                .isLessThanOrEqualTo(plan.at("/objective").asLong());
        assertThat(plan.at("/unit").asString()).isEqualTo("crane moves");
        assertThat(plan.at("/plan/places")).hasSize(5);
        JsonNode onBoard = plan.at("/plan/places/0");
        assertThat(onBoard.at("/box").asString()).isEqualTo("ON-BOARD");
        assertThat(onBoard.has("step")).isFalse();
        assertThat(plan.at("/plan/places/1/step").asInt()).isEqualTo(1);
        assertThat(plan.at("/plan/places/1/reason/why").asString()).isNotBlank();
        assertThat(plan.at("/plan/places/1/reason/considered")).isNotEmpty();
    }

    @Test
    void what_was_loaded_stays_when_the_rest_is_planned_anew() {
        JsonNode plan = planned(Map.of("subject", "VOYAGE-7"));
        Answer asked = world.operator()
                .post(
                        PLANS + "/" + plan.at("/planId").asString() + "/replan",
                        Map.of("executed", 2, "maxSeconds", 0.2));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/status").asString()).isEqualTo("DONE");
        assertThat(rest.at("/subject").asString()).isEqualTo("VOYAGE-7");
        for (int place = 1; place <= 2; place++) {
            JsonNode before = plan.at("/plan/places/" + place);
            JsonNode now = rest.at("/plan/places")
                    .valueStream()
                    .filter(each -> each.at("/box").equals(before.at("/box")))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.has("step")).isFalse();
            assertThat(now.at("/bay")).isEqualTo(before.at("/bay"));
            assertThat(now.at("/row")).isEqualTo(before.at("/row"));
        }
    }

    @Test
    void a_plan_that_cannot_be_is_answered_with_why() {
        List<Map<String, Object>> many = IntStream.range(0, 20)
                .mapToObj(i -> box("BOX-" + i, "AEJEA", Map.of()))
                .toList();
        JsonNode plan = planned(Map.of("boxes", many));
        assertThat(plan.at("/status").asString()).isEqualTo("INFEASIBLE");
        assertThat(plan.at("/because").asString()).contains("20 40 ft boxes are more than the 12 slots");
        assertThat(plan.has("plan")).isFalse();
    }

    @Test
    void what_does_not_hold_together_is_refused_field_by_field() {
        List<Map<String, Object>> boxes = List.of(
                box("A", "AEJEA", Map.of()),
                box("A", "NOWHERE", Map.of("hazard", "1.1")),
                box("B", "AEJEA", Map.of("weightKg", -3, "onBoard", Map.of("bay", 9, "row", 9))));
        Answer refused = world.operator().post(PLANS, request(Map.of("boxes", boxes)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).endsWith(":task-impossible");
        assertThat(refused.body().at("/violations").toString())
                .contains("boxes[1].box", "A is there twice", "boxes[1].port", "boxes[1].hazard", "boxes[2].weightKg")
                .contains("boxes[2].onBoard");
        assertThat(world.operator().post(PLANS, Map.of()).status()).isEqualTo(422);
        assertThat(world.operator()
                        .post(PLANS, request(Map.of("stack", List.of())))
                        .status())
                .isEqualTo(400);
    }

    private JsonNode planned(Map<String, Object> more) {
        Answer asked = world.operator().post(PLANS, request(more));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(PLANS, asked.at("/planId"));
    }

    private static Map<String, Object> request(Map<String, Object> more) {
        List<Map<String, Object>> stacks = new ArrayList<>();
        for (int bay = 1; bay <= 2; bay++) {
            for (int row = 1; row <= 2; row++) {
                stacks.add(Map.of(
                        "bay",
                        bay,
                        "row",
                        row,
                        "tiers",
                        3,
                        "lengthFt",
                        40,
                        "maxWeightKg",
                        90_000,
                        "maxHeightMm",
                        9_000));
            }
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("stacks", stacks);
        request.put("ports", List.of("AEJEA", "LKCMB"));
        request.put(
                "boxes",
                List.of(
                        box("ON-BOARD", "AEJEA", Map.of("onBoard", Map.of("bay", 1, "row", 1))),
                        box("EARLY-1", "AEJEA", Map.of()),
                        box("LATE-1", "LKCMB", Map.of()),
                        box("EARLY-2", "AEJEA", Map.of("hazard", "3")),
                        box("LATE-2", "LKCMB", Map.of())));
        request.put("maxSeconds", 0.3);
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> box(String name, String port, Map<String, Object> more) {
        Map<String, Object> box =
                new LinkedHashMap<>(Map.of("box", name, "lengthFt", 40, "weightKg", 20_000, "port", port));
        box.putAll(more);
        return box;
    }
}
