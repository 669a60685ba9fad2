package corridor.optimizer.solving;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.events.PlanMade;
import corridor.events.Topics;
import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.service.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bay that keeps a solver busy for as long as it may be. */
@OptimizerTest
@TestPropertySource(properties = "corridor.optimizer.solving.heartbeat=100ms")
class LongWorkTest {
    @Autowired
    private OptimizerWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Leases leases;

    @Autowired
    private SolverRun runs;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private BayOfBoxes bay;

    @BeforeEach
    void fillABay() {
        if (bay == null) {
            int[][] rows = LongBay.rows().stream()
                    .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            bay = world.bay(rows);
        }
    }

    @Test
    void who_wants_to_wait_is_told_when_it_is_done_and_others_how_far_it_is() throws Exception {
        String planId = world.ask(bay, Map.of("maxTiers", 9, "maxSeconds", 2)).at("/planId");
        await().until(() -> world.plan(planId).at("/objective").asInt() > 0);
        HttpResponse<String> soon = get(planId, "wait=0");
        assertThat(json.readTree(soon.body()).at("/status").asString()).isEqualTo("RUNNING");
        HttpResponse<String> done = get(planId, "respond-async, wait=90");
        assertThat(done.headers().firstValue("Preference-Applied")).contains("wait=60");
        JsonNode plan = json.readTree(done.body());
        assertThat(plan.at("/status").asString()).isEqualTo("DONE");
        assertThat(plan.at("/provenOptimal").asBoolean()).isFalse();
        assertThat(plan.at("/proof").asString()).contains("could be saved");
        assertThat(plan.at("/lowerBound").asInt())
                .isPositive()
                .isLessThan(plan.at("/objective").asInt());
    }

    @Test
    void what_is_not_wanted_any_more_is_stopped() {
        String running = world.ask(bay, Map.of("maxTiers", 9, "maxSeconds", 60)).at("/planId");
        String queued = world.ask(bay, Map.of("maxTiers", 9, "maxSeconds", 60)).at("/planId");
        await().until(() -> world.plan(running).at("/status").asString().equals("RUNNING"));
        assertThat(world.plan(queued).at("/status").asString()).isEqualTo("QUEUED");
        assertThat(accept(running).status()).isEqualTo(409);
        for (String planId : List.of(queued, running, running)) {
            Answer cancelled = world.operator().post(PLANS + "/" + planId + "/cancel", null);
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
        }
        JsonNode next = world.planned(world.bay(new int[] {1, 2}));
        assertThat(next.at("/status").asString()).isEqualTo("DONE");
        assertThat(world.plan(running).at("/status").asString()).isEqualTo("CANCELLED");
        assertThat(world.operator()
                        .post(PLANS + "/" + next.at("/planId").asString() + "/cancel", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_plan_whose_solver_died_is_taken_over_and_the_dead_one_is_not_heard() {
        String planId = world.ask(bay, Map.of("maxTiers", 9, "maxSeconds", 3)).at("/planId");
        UUID id = UUID.fromString(planId);
        await().until(() -> world.plan(planId).at("/status").asString().equals("RUNNING"));
        int dead = attempt(id);
        // As if another instance had taken it over, and been killed at once.
        jdbc.sql("""
                        update plan set attempt = attempt + 1, leased_until = now() - interval '1 hour'
                        where plan_id = ?""").param(id).update();
        Leases.Lease old =
                new Leases.Lease(id, "retrieval", null, dead, "{}", new Limits(3, null, 0), Progress.NONE, null, 0);
        assertThat(leases.renew(old, Progress.NONE, null, true)).isFalse();
        assertThat(runs.record(old, Outcome.done(new Progress(1L, 1L, 1, 1), "{}")))
                .isFalse();
        JsonNode plan = world.ended(planId);
        assertThat(plan.at("/status").asString()).isEqualTo("DONE");
        assertThat(attempt(id)).isEqualTo(dead + 2);
        topics.await(PlanMade.class, event -> event.planId().equals(id));
        assertThat(topics.everythingOn(Topics.PLAN_EVENTS))
                .filteredOn(record -> record.key().equals(planId))
                .hasSize(1);
    }

    @Test
    void a_task_that_kills_every_solver_is_given_up() {
        BayOfBoxes small = world.bay(new int[] {1, 2});
        String busy = world.ask(bay, Map.of("maxTiers", 9, "maxSeconds", 60)).at("/planId");
        await().until(() -> world.plan(busy).at("/status").asString().equals("RUNNING"));
        String deadly = world.ask(small, Map.of()).at("/planId");
        jdbc.sql("update plan set attempt = 5 where plan_id = ?::uuid")
                .param(deadly)
                .update();
        assertThat(world.operator().post(PLANS + "/" + busy + "/cancel", null).status())
                .isEqualTo(200);
        JsonNode plan = world.ended(deadly);
        assertThat(plan.at("/status").asString()).isEqualTo("FAILED");
        assertThat(plan.at("/because").asString()).contains("5 times");
    }

    private int attempt(UUID planId) {
        return jdbc.sql("select attempt from plan where plan_id = ?")
                .param(planId)
                .query(Integer.class)
                .single();
    }

    private Answer accept(String planId) {
        return world.operator().post(PLANS + "/" + planId + "/accept", null);
    }

    private HttpResponse<String> get(String planId, String prefer) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PLANS + "/" + planId))
                            .header("Authorization", "Bearer " + TestTokens.of("GIT", Role.TERMINAL_OPERATOR))
                            .header("Prefer", prefer)
                            .timeout(Duration.ofSeconds(70))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
