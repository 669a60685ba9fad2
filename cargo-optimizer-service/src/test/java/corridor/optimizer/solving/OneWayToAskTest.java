package corridor.optimizer.solving;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static corridor.optimizer.world.OptimizerWorld.stacked;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for plans of every kind, shown on small ones. */
@OptimizerTest
class OneWayToAskTest {
    private static final Map<String, Object> STACKS = Map.of(
            "stacks",
            List.of(List.of("A", "D", "C"), List.of("B"), List.of("E"), List.of()),
            "order",
            List.of("A", "B", "C", "D", "E"),
            "maxTiers",
            3);

    @Autowired
    private OptimizerWorld world;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Test
    void who_would_rather_wait_gets_the_plan_at_once_and_the_same_key_gets_the_same_plan() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = ask(STACKS, key, "wait=20");
        HttpResponse<String> second = ask(STACKS, key, "wait=20");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Preference-Applied")).contains("wait=20");
        JsonNode plan = json.readTree(first.body());
        assertThat(plan.at("/status").asString()).isEqualTo("DONE");
        assertThat(plan.at("/provenOptimal").asBoolean()).isTrue();
        assertThat(first.headers().firstValue("Location"))
                .contains(PLANS + "/" + plan.at("/planId").asString());
        assertThat(json.readTree(second.body())).isEqualTo(plan);
    }

    @Test
    void a_refusal_is_not_waited_for() throws Exception {
        HttpResponse<String> refused =
                ask(Map.of("stacks", List.of(List.of("A"))), UUID.randomUUID().toString(), "wait=20");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/type").asString()).endsWith(":task-impossible");
    }

    @Test
    void every_relocation_says_why_there_and_what_else_was_considered() throws Exception {
        JsonNode plan = json.readTree(
                ask(STACKS, UUID.randomUUID().toString(), "wait=20").body());
        for (JsonNode lift : plan.at("/plan/lifts")) {
            if (lift.at("/kind").asString().equals("RELOCATE")) {
                assertThat(lift.at("/reason/why").asString()).isNotBlank();
                assertThat(lift.at("/reason/considered")).hasSize(2);
            }
        }
        JsonNode first = plan.at("/plan/lifts/0");
        assertThat(first.at("/box").asString()).isEqualTo("C");
        JsonNode onB = first.at("/reason/considered")
                .valueStream()
                .filter(other -> other.at("/place").asString().equals("row 2"))
                .findFirst()
                .orElseThrow();
        assertThat(onB.at("/meaning").asString()).contains("in the way of B");
        assertThat(onB.at("/cost").asInt()).isEqualTo(1);
    }

    @Test
    void boxes_of_a_group_leave_in_whatever_order_is_easier() {
        Map<String, Object> ordered =
                Map.of("stacks", List.of(List.of("A", "B"), List.of()), "order", List.of("A", "B"));
        Map<String, Object> grouped =
                Map.of("stacks", List.of(List.of("A", "B"), List.of()), "groups", List.of(List.of("A", "B")));
        assertThat(planned(ordered).at("/objective").asInt()).isEqualTo(1);
        assertThat(planned(grouped).at("/objective").asInt()).isZero();
    }

    @Test
    void the_same_seed_and_as_many_units_of_work_give_the_same_plan() {
        Map<String, Object> hard = Map.of(
                "stacks",
                LongBay.rows().stream()
                        .map(row -> row.stream().map(turn -> "BOX-" + turn).toList())
                        .toList(),
                "order",
                LongBay.turns().stream().map(turn -> "BOX-" + turn).toList(),
                "maxTiers",
                9,
                "maxNodes",
                20_000,
                "seed",
                7);
        JsonNode one = planned(hard);
        JsonNode other = planned(hard);
        assertThat(one.at("/plan")).isEqualTo(other.at("/plan"));
        assertThat(one.at("/lowerBound")).isEqualTo(other.at("/lowerBound"));
        assertThat(one.at("/limits/maxNodes").asInt()).isEqualTo(20_000);
        JsonNode compared = world.auditor()
                .get(PLANS + "/" + id(one) + "/compare?with=" + id(other))
                .body();
        assertThat(compared.at("/sameTask").asBoolean()).isTrue();
        assertThat(compared.at("/verdict").asString()).isEqualTo("both are equally good");
        assertThat(compared.at("/differences")).isEmpty();
    }

    @Test
    void two_plans_are_told_apart_box_by_box() {
        JsonNode free = planned(STACKS);
        JsonNode low = planned(
                Map.of("stacks", STACKS.get("stacks"), "order", List.of("B", "A", "C", "D", "E"), "maxTiers", 3));
        JsonNode compared = world.operator()
                .get(PLANS + "/" + id(free) + "/compare?with=" + id(low))
                .body();
        assertThat(compared.at("/sameTask").asBoolean()).isFalse();
        assertThat(compared.at("/one/planId").asString()).isEqualTo(id(free));
        assertThat(compared.at("/alike").asInt() + compared.at("/differences").size())
                .isEqualTo(5);
        assertThat(world.operator()
                        .get(PLANS + "/" + id(free) + "/compare?with=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void progress_is_told_live_and_goes_on_where_the_listener_left_off() throws Exception {
        String planId = id(planned(STACKS));
        String all = listen(planId, null);
        assertThat(all).contains("id:1", "event:queued", "event:running", "event:done", "\"objective\":");
        assertThat(all).endsWith("\n\n");
        String rest = listen(planId, "1");
        assertThat(rest).doesNotContain("event:queued").contains("id:2", "event:done");
        assertThat(world.operator()
                        .get(PLANS + "/" + UUID.randomUUID() + "/progress")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_carried_out_stays_and_the_rest_is_planned_anew() {
        JsonNode plan = planned(STACKS);
        Answer asked = world.operator().post(PLANS + "/" + id(plan) + "/replan", Map.of("executed", 1));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        JsonNode rest = world.ended(asked.at("/planId"));
        assertThat(rest.at("/follows").asString()).isEqualTo(id(plan));
        assertThat(rest.at("/objective").asInt())
                .isEqualTo(plan.at("/objective").asInt() - 1);
        Answer unsaid = world.operator().post(PLANS + "/" + id(plan) + "/replan", Map.of());
        assertThat(unsaid.at("/type")).endsWith(":plan-off-course");
        Answer all = world.operator()
                .post(
                        PLANS + "/" + id(plan) + "/replan",
                        Map.of("executed", plan.at("/plan/lifts").size()));
        assertThat(all.at("/violations/0/rule")).contains("has been fetched");
    }

    @Test
    void of_a_bay_of_the_yard_it_is_seen_how_far_the_plan_was_carried_out() {
        BayOfBoxes bay = world.bay(new int[] {1, 3, 2}, new int[] {4});
        JsonNode plan = world.planned(bay);
        JsonNode first = plan.at("/plan/lifts/0");
        world.hears(List.of(stacked(
                bay.box(2),
                bay.bay(),
                first.at("/to/row").asInt(),
                first.at("/to/tier").asInt(),
                100)));
        Answer asked = world.operator().post(PLANS + "/" + id(plan) + "/replan", Map.of());
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        assertThat(world.ended(asked.at("/planId")).at("/objective").asInt())
                .isEqualTo(plan.at("/objective").asInt() - 1);
        world.hears(List.of(stacked(bay.box(2), bay.bay(), 6, 1, 110), stacked(bay.box(3), bay.bay(), 5, 1, 111)));
        Answer off = world.operator().post(PLANS + "/" + id(plan) + "/replan", Map.of());
        assertThat(off.status()).isEqualTo(409);
        assertThat(off.at("/type")).endsWith(":plan-off-course");
    }

    private JsonNode planned(Map<String, Object> body) {
        Answer asked = world.operator().post(PLANS, body);
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(asked.at("/planId"));
    }

    private static String id(JsonNode plan) {
        return plan.at("/planId").asString();
    }

    private HttpResponse<String> ask(Object body, String key, String prefer) throws IOException, InterruptedException {
        return send(request(PLANS)
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private String listen(String planId, String last) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(PLANS + "/" + planId + "/progress");
        return send(last == null ? request : request.header("Last-Event-ID", last))
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.of("GIT", Role.TERMINAL_OPERATOR));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
