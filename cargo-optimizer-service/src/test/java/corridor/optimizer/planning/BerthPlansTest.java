package corridor.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class BerthPlansTest {
    private static final String PLANS = "/api/optimizer/berth-plans";

    @Autowired
    private OptimizerWorld world;

    @Test
    void ships_are_served_with_proof_and_each_knows_what_else_was_considered() {
        JsonNode plan = planned(Map.of());
        assertThat(plan.at("/status").asString()).as(plan.toPrettyString()).isEqualTo("DONE");
        assertThat(plan.at("/provenOptimal").asBoolean()).isTrue();
        assertThat(plan.at("/plan/stays")).hasSize(3);
        JsonNode first = plan.at("/plan/stays/0");
        assertThat(first.at("/from").asString()).isEqualTo("2026-12-01T06:00:00Z");
        assertThat(first.at("/reason/why").asString()).isEqualTo("It begins when it arrives.");
        assertThat(plan.at("/plan/stays/2/reason/considered/0/meaning").asString())
                .contains("all other ships as they are");
        assertThat(plan.at("/plan/stays/2/reason/considered/0/cost").asInt()).isNotNegative();
    }

    @Test
    void ships_that_have_begun_are_frozen_and_what_they_waited_still_counts() {
        JsonNode plan = planned(Map.of());
        Answer asked = world.operator()
                .post(PLANS + "/" + plan.at("/planId").asString() + "/replan", Map.of("executed", 2, "maxSeconds", 1));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/objective")).isEqualTo(plan.at("/objective"));
        assertThat(rest.at("/plan/stays/0/ship")).isEqualTo(plan.at("/plan/stays/0/ship"));
        assertThat(rest.at("/plan/stays/0").has("reason")).isFalse();
        assertThat(rest.at("/plan/stays/2").has("reason")).isTrue();
    }

    @Test
    void a_ship_that_no_berth_can_serve_in_time_has_no_plan_and_is_named() {
        JsonNode plan = planned(Map.of(
                "ships",
                List.of(Map.of(
                        "ship", "MV HURRY",
                        "arrival", "2026-12-01T06:00:00Z",
                        "latestDeparture", "2026-12-01T07:00:00Z",
                        "handlingMinutes", Map.of("EAST", 240)))));
        assertThat(plan.at("/status").asString()).isEqualTo("INFEASIBLE");
        assertThat(plan.at("/because").asString()).contains("MV HURRY");
    }

    @Test
    void berths_that_do_not_exist_and_windows_that_cannot_be_met_are_refused() {
        Answer refused = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "ships",
                                List.of(
                                        Map.of(
                                                "ship",
                                                "A",
                                                "arrival",
                                                "2026-12-01T06:00:00Z",
                                                "handlingMinutes",
                                                Map.of("SOUTH", 10)),
                                        Map.of(
                                                "ship",
                                                "A",
                                                "arrival",
                                                "2026-12-02T06:00:00Z",
                                                "latestDeparture",
                                                "2026-12-01T06:00:00Z",
                                                "handlingMinutes",
                                                Map.of())))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/violations").toString())
                .contains("ships[0].handlingMinutes.SOUTH", "A is there twice", "arrival is not before latestDeparture")
                .contains("ships[1].handlingMinutes");
    }

    private JsonNode planned(Map<String, Object> more) {
        Answer asked = world.operator().post(PLANS, request(more));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(PLANS, asked.at("/planId"));
    }

    private static Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put(
                "berths",
                List.of(
                        Map.of("berth", "EAST", "opening", "2026-12-01T06:00:00Z", "closing", "2026-12-05T06:00:00Z"),
                        Map.of("berth", "WEST", "opening", "2026-12-01T06:00:00Z", "closing", "2026-12-05T06:00:00Z")));
        request.put(
                "ships",
                List.of(
                        ship("CORRIDOR STAR", "2026-12-01T06:00:00Z", 240, 300),
                        ship("GWADAR ROSE", "2026-12-01T06:30:00Z", 240, 300),
                        ship("INDUS", "2026-12-01T07:00:00Z", 480, 540)));
        request.put("maxSeconds", 5);
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> ship(String name, String arrival, int east, int west) {
        return Map.of("ship", name, "arrival", arrival, "handlingMinutes", Map.of("EAST", east, "WEST", west));
    }
}
