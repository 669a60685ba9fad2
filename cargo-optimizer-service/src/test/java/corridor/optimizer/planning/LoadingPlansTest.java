package corridor.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class LoadingPlansTest {
    private static final String PLANS = "/api/optimizer/loading-plans";

    @Autowired
    private OptimizerWorld world;

    @Test
    void a_truck_is_filled_and_the_bound_lies_above() {
        JsonNode plan = planned(Map.of());
        assertThat(plan.at("/status").asString()).as(plan.toPrettyString()).isEqualTo("DONE");
        assertThat(plan.has("lowerBound")).isFalse();
        assertThat(plan.at("/upperBound").asLong())
                .isGreaterThanOrEqualTo(plan.at("/objective").asLong());
        assertThat(plan.at("/proof").asString()).startsWith("No plan can reach more than");
        assertThat(plan.at("/plan/loads/0/space").asString()).isEqualTo("TRUCK");
        assertThat(plan.at("/plan/loads/0/sequence/0/reason/why").asString()).isNotBlank();
        long volume = 0;
        for (JsonNode box : plan.at("/plan/loads/0/sequence")) {
            volume += box.at("/lengthMm").asLong()
                    * box.at("/widthMm").asLong()
                    * box.at("/heightMm").asLong();
        }
        assertThat(volume).isEqualTo(plan.at("/objective").asLong());
    }

    @Test
    void a_box_that_fits_into_no_space_and_other_nonsense_is_refused_field_by_field() {
        Answer refused = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "boxes",
                                List.of(
                                        Map.of("box", "HUGE", "lengthMm", 9_000, "widthMm", 9_000, "heightMm", 9_000),
                                        Map.of("box", "FLAT", "lengthMm", 10, "widthMm", 10, "heightMm", 0),
                                        Map.of(
                                                "box",
                                                "FLAT",
                                                "lengthMm",
                                                10,
                                                "widthMm",
                                                10,
                                                "heightMm",
                                                10,
                                                "upright",
                                                List.of("SIDE"))))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/violations").toString())
                .contains("HUGE fits into no space", "boxes[1].heightMm", "FLAT is there twice", "boxes[2].upright");
        assertThat(world.operator()
                        .post(
                                PLANS,
                                request(Map.of(
                                        "boxes",
                                        List.of(Map.of(
                                                "box",
                                                "MANY",
                                                "lengthMm",
                                                10,
                                                "widthMm",
                                                10,
                                                "heightMm",
                                                10,
                                                "count",
                                                1_000_000)))))
                        .at("/violations/0/rule"))
                .contains("at most 5000 boxes");
    }

    @Test
    void no_box_is_blamed_where_it_is_the_space_that_is_wrong() {
        Answer refused = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "spaces",
                                List.of(Map.of(
                                        "space", "TRUCK", "lengthMm", 40_000, "widthMm", 2_400, "heightMm", 2_400)))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/violations")).hasSize(1);
        assertThat(refused.at("/violations/0/field")).isEqualTo("spaces[0].lengthMm");
    }

    @Test
    void a_space_that_is_loaded_stays_as_it_is() {
        JsonNode plan = planned(Map.of(
                "spaces",
                List.of(space("TRUCK"), space("TRAILER")),
                "boxes",
                List.of(Map.of("box", "CRATE", "lengthMm", 1_000, "widthMm", 1_000, "heightMm", 1_000, "count", 30))));
        int first = plan.at("/plan/loads/0/sequence").size();
        assertThat(world.operator()
                        .post(replan(plan), Map.of("executed", 1_000))
                        .at("/type"))
                .endsWith(":plan-off-course");
        Answer asked = world.operator().post(replan(plan), Map.of("executed", first, "maxSeconds", 0.3));
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/task/spaces")).hasSize(1);
        assertThat(rest.at("/task/boxes/0/count").asInt()).isEqualTo(30 - first);
    }

    @Test
    void a_crew_that_has_loaded_a_part_goes_on_from_there() {
        JsonNode plan = planned(Map.of("spaces", List.of(space("TRUCK"), space("TRAILER"))));
        JsonNode done = plan.at("/plan/loads/0/sequence");
        Map<String, Object> three = Map.of("executed", 3, "maxSeconds", 0.3);
        Answer asked = world.operator().post(replan(plan), three);
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/status").asString()).as(rest.toPrettyString()).isEqualTo("DONE");
        JsonNode sequence = rest.at("/plan/loads/0/sequence");
        assertThat(sequence.size()).isGreaterThan(3);
        for (int i = 0; i < 3; i++) {
            for (String what : List.of("box", "xMm", "yMm", "zMm", "lengthMm", "widthMm", "heightMm")) {
                assertThat(sequence.get(i).get(what)).isEqualTo(done.get(i).get(what));
            }
            assertThat(sequence.get(i).at("/reason/why").asString()).startsWith("It stood there");
        }
        Answer before = world.operator().post(replan(rest), Map.of("executed", 2));
        assertThat(before.status()).isEqualTo(409);
        assertThat(before.body().toString()).contains("of which 3 stood");
        Map<String, Object> four = Map.of("executed", 4, "maxSeconds", 0.3);
        Answer again = world.operator().post(replan(rest), four);
        JsonNode then = world.ended(PLANS, again.at("/planId"));
        assertThat(then.at("/plan/loads/0/sequence/3/box"))
                .isEqualTo(sequence.get(3).get("box"));
        assertThat(then.at("/task/begun/0/standing").asInt()).isEqualTo(4);
        assertThat(then.at("/objective").asLong())
                .isGreaterThanOrEqualTo(rest.at("/objective").asLong());
    }

    private static String replan(JsonNode plan) {
        return PLANS + "/" + plan.at("/planId").asString() + "/replan";
    }

    @Test
    void a_crew_sees_where_each_box_goes_and_on_which_it_stands() {
        JsonNode plan = planned(Map.of("spaces", List.of(space("TRUCK"), space("TRAILER"))));
        String drawing = PLANS + "/" + plan.at("/planId").asString() + "/drawing";
        assertThat(world.operator().getText(drawing)).startsWith("<svg").contains("TRUCK:", ">1: ");
        JsonNode first = plan.at("/plan/loads/0/sequence");
        assertThat(first.at("/0/on")).isEmpty();
        for (JsonNode box : first) {
            assertThat(box.at("/on").isEmpty()).isEqualTo(box.at("/zMm").asInt() == 0);
            box.at("/on")
                    .forEach(below ->
                            assertThat(below.asInt()).isLessThan(box.at("/step").asInt()));
        }
        assertThat(world.auditor().getText(drawing + "?step=2"))
                .contains(">1: ", ">2: ", "#c00000")
                .doesNotContain(">3: ");
        if (plan.at("/plan/loads").size() == 2) {
            int step = plan.at("/plan/loads/1/sequence/0/step").asInt();
            assertThat(world.operator().getText(drawing + "?step=" + step)).contains("TRAILER:", ">" + step + ": ");
        }
        Answer nowhere = world.operator().get(drawing + "?space=SHED");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.at("/violations/0/field")).isEqualTo("space");
        assertThat(world.operator().get(drawing + "?step=0").at("/violations/0/field"))
                .isEqualTo("step");
        assertThat(world.as(Role.CARRIER).get(drawing).status()).isEqualTo(403);
    }

    private JsonNode planned(Map<String, Object> more) {
        Answer asked = world.operator().post(PLANS, request(more));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(PLANS, asked.at("/planId"));
    }

    private static Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("spaces", List.of(space("TRUCK")));
        request.put(
                "boxes",
                List.of(
                        Map.of(
                                "box",
                                "CRATE",
                                "lengthMm",
                                1_000,
                                "widthMm",
                                900,
                                "heightMm",
                                800,
                                "count",
                                10,
                                "massKg",
                                100),
                        Map.of(
                                "box",
                                "DRUM",
                                "lengthMm",
                                600,
                                "widthMm",
                                600,
                                "heightMm",
                                900,
                                "count",
                                10,
                                "massKg",
                                180,
                                "bearsKg",
                                0)));
        request.put("maxSeconds", 0.5);
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> space(String name) {
        return Map.of("space", name, "lengthMm", 4_200, "widthMm", 2_100, "heightMm", 2_200, "mostKg", 3_500);
    }
}
