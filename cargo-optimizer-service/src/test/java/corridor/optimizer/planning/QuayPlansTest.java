package corridor.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.service.testing.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Ships along a quay without fixed berths: place, time and cranes, with the tide. */
@OptimizerTest
class QuayPlansTest {
    private static final String PLANS = "/api/optimizer/berth-plans";
    private static final Instant MORNING = Instant.parse("2026-12-01T06:00:00Z");

    @Autowired
    private OptimizerWorld world;

    @Test
    void deep_ships_come_and_go_with_the_tide_and_lie_where_the_water_is_deep() {
        JsonNode plan = planned(Map.of());
        assertThat(plan.at("/status").asString()).as(plan.toPrettyString()).isEqualTo("DONE");
        assertThat(plan.at("/lowerBound").asLong())
                .isPositive()
                .isLessThanOrEqualTo(plan.at("/objective").asLong());
        JsonNode deep = stayOf(plan, "DEEP SEA");
        assertThat(deep.at("/positionM").asInt()).isGreaterThanOrEqualTo(300);
        assertThat(hoursOf(deep.at("/from"))).isBetween(2L, 5L);
        assertThat(hoursOf(deep.at("/to"))).isBetween(14L, 17L);
        assertThat(deep.at("/reason/why").asString()).contains("steps after it arrives");
        assertThat(deep.at("/reason/considered/0/place").asString()).isEqualTo("at once, in the same place");
        assertThat(deep.at("/reason/considered/0/meaning").asString())
                .isEqualTo("It could not be: DEEP SEA comes or goes against the tide.");
        int cranes = 0;
        for (JsonNode stay : plan.at("/plan/stays")) {
            assertThat(stay.has("berth")).isFalse();
            cranes += stay.at("/cranes").asInt();
        }
        assertThat(cranes).isPositive();
    }

    @Test
    void ships_that_have_begun_are_frozen_in_place_time_and_cranes() {
        JsonNode plan = planned(Map.of());
        Answer asked = world.operator()
                .post(PLANS + "/" + plan.at("/planId").asString() + "/replan", Map.of("executed", 1, "maxSeconds", 1));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        JsonNode rest = world.ended(PLANS, asked.at("/planId"));
        assertThat(rest.at("/status").asString()).as(rest.toPrettyString()).isEqualTo("DONE");
        for (String what : List.of("ship", "positionM", "cranes", "from", "to")) {
            assertThat(rest.at("/plan/stays/0/" + what)).isEqualTo(plan.at("/plan/stays/0/" + what));
        }
        assertThat(rest.at("/plan/stays/0").has("reason")).isFalse();
        Answer compared = world.operator()
                .get(PLANS + "/" + plan.at("/planId").asString() + "/compare?with="
                        + rest.at("/planId").asString());
        assertThat(compared.body().at("/alike").asInt()).isPositive();
    }

    @Test
    void a_ship_that_lies_there_already_keeps_its_place() {
        Map<String, Object> lies =
                Map.of("positionM", 40, "cranes", 2, "from", "2026-12-01T06:00:00Z", "to", "2026-12-01T12:00:00Z");
        Map<String, Object> there = ship("FEEDER", 180, 850, Map.of("2", 360, "3", 240));
        there.put("lies", lies);
        JsonNode plan = planned(Map.of("ships", List.of(there, ship("INDUS", 170, 900, Map.of("1", 600, "2", 300)))));
        assertThat(plan.at("/status").asString()).as(plan.toPrettyString()).isEqualTo("DONE");
        assertThat(stayOf(plan, "FEEDER").at("/positionM").asInt()).isEqualTo(40);
        assertThat(stayOf(plan, "FEEDER").at("/to").asString()).isEqualTo("2026-12-01T12:00:00Z");
    }

    @Test
    void a_ship_that_no_tide_lets_out_in_time_has_no_plan_and_is_named() {
        Map<String, Object> hurry = ship("MV HURRY", 200, 1_350, Map.of("2", 600));
        hurry.put("latestDeparture", "2026-12-01T18:00:00Z");
        JsonNode plan = planned(Map.of("ships", List.of(hurry)));
        assertThat(plan.at("/status").asString()).isEqualTo("INFEASIBLE");
        assertThat(plan.at("/because").asString())
                .isEqualTo("MV HURRY cannot come, be served and go in time, even alone.");
    }

    @Test
    void ships_that_do_not_fit_and_windows_that_contradict_themselves_are_refused_field_by_field() {
        Map<String, Object> late = ship("LATE", 100, 800, Map.of("1", 60));
        late.put("latestDeparture", "2026-12-01T05:00:00Z");
        Map<String, Object> wrong = ship("LATE", 100, 800, Map.of("1", 60, "3", 30));
        wrong.put("handlingMinutes", Map.of("EAST", 60));
        Answer refused = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "ships",
                                List.of(
                                        ship("GIANT", 601, 800, Map.of("1", 60)),
                                        ship("DEEP", 100, 1_700, Map.of("9", 60)),
                                        late,
                                        wrong))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/violations").toString())
                .contains("ships[0].lengthM", "longer than the quay, which has 600 m")
                .contains("ships[1].draughtCm", "it needs 9 cranes at least, and there are 5")
                .contains("ships[2].latestDeparture", "arrival is not before latestDeparture")
                .contains("LATE is there twice", "without a gap", "ships[3].handlingMinutes");
    }

    @Test
    void a_quay_with_a_gap_or_beside_berths_or_of_absurd_size_is_refused() {
        Answer gap = world.operator().post(PLANS, request(Map.of("quay", quay(350, List.of()))));
        assertThat(gap.status()).isEqualTo(422);
        assertThat(gap.at("/violations/0/field")).isEqualTo("quay.sections[1].fromM");
        Answer both = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "berths",
                                List.of(Map.of(
                                        "berth",
                                        "EAST",
                                        "opening",
                                        "2026-12-01T06:00:00Z",
                                        "closing",
                                        "2026-12-05T06:00:00Z")))));
        assertThat(both.at("/violations/0/rule")).isEqualTo("ships lie at berths or along a quay");
        Answer unknown = world.operator().post(PLANS, request(Map.of("kay", Map.of())));
        assertThat(unknown.status()).isEqualTo(400);
        Answer absurd = world.operator().post(PLANS, request(Map.of("stepMinutes", 1, "quay", endless())));
        assertThat(absurd.status()).isEqualTo(422);
        assertThat(absurd.at("/violations/0/rule")).contains("times are counted in steps");
        Answer dry = world.operator()
                .post(
                        PLANS,
                        request(Map.of(
                                "quay",
                                quay(
                                        300,
                                        List.of(Map.of(
                                                "from", "2025-01-01T00:00:00Z",
                                                "until", "2025-01-01T06:00:00Z",
                                                "depthCm", 1_500))))));
        assertThat(dry.at("/violations/0/field")).isEqualTo("quay.tides");
    }

    private static JsonNode stayOf(JsonNode plan, String ship) {
        return plan.at("/plan/stays")
                .valueStream()
                .filter(stay -> stay.at("/ship").asString().equals(ship))
                .findFirst()
                .orElseThrow();
    }

    private static long hoursOf(JsonNode time) {
        return Duration.between(MORNING, Instant.parse(time.asString())).toHours();
    }

    private JsonNode planned(Map<String, Object> more) {
        Answer asked = world.operator().post(PLANS, request(more));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return world.ended(PLANS, asked.at("/planId"));
    }

    /** High water from the second to the sixth hour of every half day. */
    private static Map<String, Object> request(Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        List<Map<String, Object>> tides = new java.util.ArrayList<>();
        for (int tide = 0; tide < 8; tide++) {
            Instant low = MORNING.plus(Duration.ofHours(12L * tide));
            tides.add(Map.of(
                    "from",
                    low.toString(),
                    "until",
                    low.plus(Duration.ofHours(12)).toString(),
                    "depthCm",
                    950));
            tides.add(Map.of(
                    "from",
                    low.plus(Duration.ofHours(2)).toString(),
                    "until",
                    low.plus(Duration.ofHours(6)).toString(),
                    "depthCm",
                    1_400));
        }
        request.put("quay", quay(300, tides));
        request.put(
                "ships",
                List.of(
                        ship("DEEP SEA", 290, 1_380, Map.of("2", 900, "3", 600, "4", 480)),
                        ship("FEEDER", 180, 850, Map.of("1", 480, "2", 300)),
                        ship("INDUS", 170, 900, Map.of("1", 600, "2", 330))));
        request.put("maxSeconds", 1);
        request.putAll(more);
        return request;
    }

    private static Map<String, Object> quay(int deepFrom, List<Map<String, Object>> tides) {
        return Map.of(
                "sections",
                List.of(
                        Map.of("fromM", 0, "toM", 300, "depthCm", 1_100),
                        Map.of("fromM", deepFrom, "toM", 600, "depthCm", 1_450)),
                "cranes",
                5,
                "tides",
                tides,
                "closing",
                "2026-12-05T06:00:00Z");
    }

    private static Map<String, Object> endless() {
        Map<String, Object> quay = new LinkedHashMap<>(quay(300, List.of()));
        quay.put("closing", "2027-06-01T06:00:00Z");
        return quay;
    }

    private static Map<String, Object> ship(
            String name, int lengthM, int draughtCm, Map<String, Integer> craneMinutes) {
        Map<String, Object> ship = new LinkedHashMap<>();
        ship.put("ship", name);
        ship.put("arrival", MORNING.toString());
        ship.put("lengthM", lengthM);
        ship.put("draughtCm", draughtCm);
        ship.put("craneMinutes", craneMinutes);
        return ship;
    }
}
