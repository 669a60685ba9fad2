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
class DispatchPlansTest {
    private static final String PLANS = "/api/optimizer/dispatch-plans";

    @Autowired
    private OptimizerWorld world;

    @Test
    void boxes_go_out_empties_come_back_and_each_has_its_reason() {
        JsonNode plan = planned(Map.of());
        assertThat(plan.at("/status").asString()).as(plan.toPrettyString()).isEqualTo("DONE");
        assertThat(plan.at("/lowerBound").asLong())
                .isPositive()
                .isLessThanOrEqualTo(plan.at("/objective").asLong());
        assertThat(plan.at("/plan/tours")).hasSize(1);
        assertThat(plan.at("/plan/tours/0/stops")).hasSize(2);
        assertThat(plan.at("/plan/tours/0/stops/0/appointment").asString()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(plan.at("/plan/tours/0/stops/0/reason/considered/0/place").asString())
                .isNotBlank();
        assertThat(plan.at("/plan/rides/0/train").asString()).isEqualTo("RAIL-1");
        assertThat(plan.at("/plan/undone/0/box").asString()).isEqualTo("TOO-SOON");
    }

    @Test
    void tours_that_have_left_stay_as_they_are() {
        JsonNode plan = planned(Map.of());
        Answer asked = world.operator()
                .post(
                        PLANS + "/" + plan.at("/planId").asString() + "/replan",
                        Map.of("executed", 1, "maxSeconds", 0.2));
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/task/trucks")).isEmpty();
        assertThat(rest.at("/task/orders")).hasSize(2);
        assertThat(rest.at("/task/appointments/0/trucks").asInt()).isZero();
        assertThat(rest.at("/plan/rides")).hasSize(1);
    }

    @Test
    void windows_that_contradict_themselves_and_other_nonsense_are_refused_field_by_field() {
        Answer refused = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "orders",
                                List.of(
                                        order("A", "NOWHERE", false, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z"),
                                        order("B", "PARK", false, "2026-12-02T06:00:00Z", "2026-12-01T06:00:00Z"),
                                        order("C", "PARK", false, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z"),
                                        order("C", "YARD", false, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z")),
                                "drivingMinutes",
                                List.of(List.of(0, 1)))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/violations").toString())
                .contains("orders[0].place", "ready is not after due", "C is there twice", "orders[3].place")
                .contains("drivingMinutes");
        Answer years = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "orders",
                                List.of(order("A", "PARK", false, "2026-12-01T06:00:00Z", "2036-12-02T06:00:00Z")))));
        assertThat(years.at("/violations/0/rule")).contains("within 60 days");
    }

    private JsonNode planned(Map<String, Object> more) {
        Answer asked = world.operator().post(PLANS, request(more));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(PLANS, asked.at("/planId"));
    }

    private static Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("places", List.of("YARD", "PARK", "FAR"));
        request.put("drivingMinutes", List.of(List.of(0, 90, 400), List.of(90, 0, 350), List.of(400, 350, 0)));
        request.put(
                "appointments",
                List.of(Map.of(
                        "place", "PARK", "from", "2026-12-01T08:00:00Z", "to", "2026-12-01T12:00:00Z", "trucks", 1)));
        request.put(
                "trucks",
                List.of(Map.of(
                        "truck",
                        "TKA-1",
                        "teu",
                        2,
                        "from",
                        "2026-12-01T06:00:00Z",
                        "maxDrivingMinutes",
                        540,
                        "maxDutyMinutes",
                        800,
                        "costPerMinute",
                        50)));
        request.put(
                "trains",
                List.of(Map.of(
                        "train",
                        "RAIL-1",
                        "place",
                        "FAR",
                        "departs",
                        "2026-12-01T10:00:00Z",
                        "arrives",
                        "2026-12-01T20:00:00Z",
                        "teu",
                        10,
                        "costPerTeu",
                        4_000)));
        request.put(
                "orders",
                List.of(
                        order("OUT", "PARK", false, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z"),
                        order("BACK", "PARK", true, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z"),
                        order("RAILED", "FAR", false, "2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z"),
                        order("TOO-SOON", "FAR", false, "2026-12-01T06:00:00Z", "2026-12-01T07:00:00Z")));
        request.put("maxSeconds", 0.3);
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> order(String box, String place, boolean back, String ready, String due) {
        return Map.of("box", box, "place", place, "teu", 2, "back", back, "ready", ready, "due", due);
    }
}
