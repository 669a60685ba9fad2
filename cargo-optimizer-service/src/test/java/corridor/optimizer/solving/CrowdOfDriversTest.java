package corridor.optimizer.solving;

import static corridor.optimizer.world.OptimizerWorld.PLANS;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Crowd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Two hundred crane drivers ask at the same moment, each for the plan of a bay of sixty boxes. */
@OptimizerTest
@TestPropertySource(properties = "corridor.optimizer.solving.heartbeat=100ms")
class CrowdOfDriversTest {
    private static final int DRIVERS = 200;
    private static final int STACKS = 12;
    private static final int TIERS = 5;
    private static final int MOST_TIERS = 7;

    @Autowired
    private OptimizerWorld world;

    @Autowired
    private Solvers solvers;

    @Test
    void each_gets_a_plan_that_can_be_driven_though_the_solvers_stop_and_start_meanwhile() throws Exception {
        Api drivers = world.operator();
        List<Answer> asked = Crowd.atOnce(DRIVERS, driver -> {
            if (driver == DRIVERS / 2) {
                solvers.stop();
                solvers.start();
            }
            return drivers.post(
                    PLANS, Map.of("stacks", bay(driver), "order", order(), "maxTiers", MOST_TIERS, "maxSeconds", 0.5));
        });
        for (int driver = 0; driver < DRIVERS; driver++) {
            Answer answer = asked.get(driver);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            JsonNode plan = drivers.get(PLANS + "/" + answer.at("/planId")).body();
            while (!Status.valueOf(plan.at("/status").asString()).isEnd()) {
                plan = world.ended(answer.at("/planId"));
            }
            assertThat(plan.at("/status").asString()).as(plan.toString()).isEqualTo("DONE");
            drive(bay(driver), plan.at("/plan/lifts"), plan.at("/objective").asInt());
        }
    }

    /** Carries the plan out, box by box. */
    private static void drive(List<List<String>> bay, JsonNode lifts, int relocations) {
        Map<Integer, List<String>> rows = new HashMap<>();
        for (int row = 0; row < bay.size(); row++) {
            rows.put(row + 1, new ArrayList<>(bay.get(row)));
        }
        List<String> fetched = new ArrayList<>();
        for (JsonNode lift : lifts) {
            List<String> from = rows.get(lift.at("/from/row").asInt());
            assertThat(from).hasSize(lift.at("/from/tier").asInt());
            assertThat(from.removeLast()).isEqualTo(lift.at("/box").asString());
            if (lift.at("/kind").asString().equals("RELOCATE")) {
                List<String> to = rows.get(lift.at("/to/row").asInt());
                to.add(lift.at("/box").asString());
                assertThat(to).hasSize(lift.at("/to/tier").asInt()).hasSizeLessThanOrEqualTo(MOST_TIERS);
            } else {
                fetched.add(lift.at("/box").asString());
            }
        }
        assertThat(fetched).isEqualTo(order());
        assertThat(lifts).hasSize(order().size() + relocations);
    }

    private static List<String> order() {
        return IntStream.rangeClosed(1, STACKS * TIERS)
                .mapToObj(turn -> "BOX-" + turn)
                .toList();
    }

    private static List<List<String>> bay(int driver) {
        List<String> boxes = new ArrayList<>(order());
        Collections.shuffle(boxes, new Random(driver));
        return IntStream.range(0, STACKS)
                .mapToObj(row -> List.copyOf(boxes.subList(row * TIERS, (row + 1) * TIERS)))
                .toList();
    }
}
