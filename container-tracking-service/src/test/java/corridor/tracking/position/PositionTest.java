package corridor.tracking.position;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.GeofenceCrossed;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class PositionTest {
    private static final String POSITIONS = "/tracking/v1/positions";

    /** Areas hold from now on, so what is read here is read within the minutes that clocks may differ by. */
    private final Instant now = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    private final Box box = Box.any();
    private final String device = "GPS-" + box;

    @Test
    void a_reading_is_written_down_once_however_often_it_is_sent() {
        List<Map<String, Object>> read = List.of(reading(0, 25.1, 62.3), reading(1, 25.2, 62.3), reading(1, 26, 63));
        Answer first = send(read);
        assertThat(first.at("/recorded")).isEqualTo("2");
        assertThat(first.at("/known")).isEqualTo("1");
        Answer again = send(read);
        assertThat(again.at("/recorded")).isEqualTo("0");
        assertThat(again.at("/known")).isEqualTo("3");
        assertThat(latitudes(world.terminal())).containsExactly(25.2, 25.1);
    }

    @Test
    void of_many_each_is_taken_or_refused_by_itself() {
        Map<String, Object> offEarth = reading(1, 95, 62.3);
        Map<String, Object> half = reading(2, 25, 62.3);
        half.remove("longitude");
        Map<String, Object> old = reading(3, 25, 62.3);
        old.put("at", "1999-12-31T00:00:00Z");
        Map<String, Object> misspelt = reading(4, 25, 62.3);
        misspelt.put("longtitude", 62.3);
        Answer answer = send(List.of(reading(0, 25.1, 62.3), offEarth, half, old, misspelt));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/recorded")).isEqualTo("1");
        assertThat(answer.body()
                        .at("/refusals")
                        .valueStream()
                        .map(each -> each.at("/violation/field").asString()))
                .containsExactly("latitude", "longitude", "at", "longtitude");
        assertThat(answer.at("/refusals/0/index")).isEqualTo("1");
        assertThat(send(offEarth).status()).isEqualTo(400);
        assertThat(send(List.of()).status()).isEqualTo(400);
    }

    @Test
    void an_area_is_entered_and_left_once_whatever_the_order_in_which_a_device_is_heard() {
        String area = area("ANY");
        List<Map<String, Object>> way = new ArrayList<>();
        double[] latitudes = {25.0, 25.4, 25.6, 25.7, 26.2, 25.5, 24.9};
        for (int i = 0; i < latitudes.length; i++) {
            way.add(reading(i, latitudes[i], 62.5));
        }
        Collections.shuffle(way, new Random(7));
        way.forEach(each -> assertThat(send(each).status()).isEqualTo(200));
        send(way);
        assertThat(crossings(area)).containsExactly("LEFT 6", "ENTERED 5", "LEFT 4", "ENTERED 1");
        List<GeofenceCrossed> told = topics.everythingOn(corridor.events.Topics.SURVEILLANCE_EVENTS).stream()
                .filter(record -> record.key().equals(box.toString()))
                .map(record -> corridor.events.PortJson.mapper().readValue(record.value(), GeofenceCrossed.class))
                .toList();
        Map<Object, Boolean> stands = new LinkedHashMap<>();
        told.forEach(event -> stands.put(event.crossingId(), event.stands()));
        assertThat(stands.values().stream().filter(yes -> yes)).hasSize(4);
    }

    @Test
    void what_comes_late_does_not_move_what_was_seen_last() {
        send(reading(5, 25.5, 62.5));
        send(reading(1, 24.5, 61.5));
        assertThat(latitudes(world.terminal()).getFirst()).isEqualTo(25.5);
    }

    @Test
    void who_has_no_part_in_a_box_sees_nothing_of_where_it_was() {
        send(reading(0, 25.1, 62.3));
        String path = "/tracking/v1/containers/" + box + "/positions";
        assertThat(world.declarant("INDUS").get(path).status()).isEqualTo(404);
        world.tell(box.declared(20, "INDUS", null));
        assertThat(latitudes(world.declarant("INDUS"))).containsExactly(25.1);
        assertThat(world.declarant("MAKRAN").get(path).status()).isEqualTo(404);
    }

    @Test
    void positions_are_read_page_by_page_newest_first() {
        send(IntStream.range(0, 5)
                .mapToObj(i -> reading(i, 25 + i / 10.0, 62.3))
                .toList());
        String path = "/tracking/v1/containers/" + box + "/positions?limit=3";
        Answer first = world.terminal().get(path);
        Answer second = world.terminal().get(path + "&cursor=" + first.at("/nextCursor"));
        assertThat(first.body().at("/items").size()).isEqualTo(3);
        assertThat(second.body().at("/items").size()).isEqualTo(2);
        assertThat(second.at("/items/1/latitude")).isEqualTo("25.0");
    }

    @Test
    void what_several_devices_read_at_one_time_is_neither_lost_nor_repeated_between_pages() {
        List<Map<String, Object>> read = IntStream.range(0, 5)
                .mapToObj(i -> {
                    Map<String, Object> reading = reading(0, 25 + i / 10.0, 62.3);
                    reading.put("device", device + "-" + i);
                    return reading;
                })
                .toList();
        assertThat(send(read).at("/recorded")).isEqualTo("5");
        String path = "/tracking/v1/containers/" + box + "/positions?limit=2";
        List<Double> seen = new ArrayList<>();
        Answer page = world.terminal().get(path);
        assertThat(page.status()).isEqualTo(200);
        page.body().at("/items").forEach(item -> seen.add(item.at("/latitude").asDouble()));
        while (page.body().has("nextCursor")) {
            page = world.terminal().get(path + "&cursor=" + page.at("/nextCursor"));
            page.body()
                    .at("/items")
                    .forEach(item -> seen.add(item.at("/latitude").asDouble()));
        }
        assertThat(seen).containsExactly(25.0, 25.1, 25.2, 25.3, 25.4);
    }

    @Test
    void where_several_devices_disagree_at_one_time_the_last_by_name_tells_where_a_box_is() {
        String area = area("TIES");
        List<Map<String, Object>> way = new ArrayList<>();
        for (int second : new int[] {0, 1, 1, 1, 2, 3, 3}) {
            Map<String, Object> reading = reading(second, second == 2 ? 24.9 : 25.5, 62.5);
            reading.put("device", device + "-" + way.size());
            way.add(reading);
        }
        way.get(0).put("latitude", 25.0);
        way.get(3).put("latitude", 25.0); // of second 1: in, in, out
        way.get(5).put("latitude", 25.1); // of second 3: out, in
        send(way.subList(1, 4));
        send(way.subList(5, 7));
        Collections.shuffle(way, new Random(3));
        way.forEach(each -> assertThat(send(each).status()).isEqualTo(200));
        assertThat(crossings(area)).containsExactly("ENTERED 3");
        send(Map.of(
                "device",
                device + "-9",
                "at",
                now.plusSeconds(1),
                "kind",
                "GPS",
                "containerNumber",
                box.number(),
                "latitude",
                25.5,
                "longitude",
                62.5));
        assertThat(crossings(area)).containsExactly("ENTERED 3", "LEFT 2", "ENTERED 1");
    }

    @Test
    void many_who_send_at_once_are_all_written_down_once() throws Exception {
        List<Integer> recorded = Crowd.atOnce(
                8,
                i -> send(List.of(reading(0, 25, 62), reading(i + 1, 25, 62)))
                        .body()
                        .at("/recorded")
                        .asInt());
        assertThat(recorded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
    }

    @Test
    void an_area_cannot_be_drawn_into_the_past_or_out_of_two_corners() {
        Map<String, Object> fence = new LinkedHashMap<>(
                Map.of("code", "P-" + box, "name", "past", "polygon", square(), "validFrom", "2020-01-01T00:00:00Z"));
        assertThat(world.terminal().post("/tracking/v1/geofences", fence).status())
                .isEqualTo(400);
        fence.remove("validFrom");
        fence.put("polygon", square().subList(0, 2));
        assertThat(world.terminal().post("/tracking/v1/geofences", fence).status())
                .isEqualTo(400);
    }

    @Test
    void an_area_whose_corners_are_mixed_up_or_on_one_line_is_refused_and_a_closed_ring_is_taken() {
        Map<String, Object> fence = new LinkedHashMap<>(Map.of("code", "Q-" + box, "name", "mixed up"));
        List<Double> corner = List.of(25.3, 62.0);
        for (List<List<Double>> wrong : List.of(
                List.of(corner, List.of(26.0, 63.0), List.of(26.0, 62.0), List.of(25.3, 63.0)),
                List.of(corner, List.of(25.3, 62.5), List.of(25.3, 63.0)),
                List.of(corner, corner, corner))) {
            fence.put("polygon", wrong);
            Answer refused = world.terminal().post("/tracking/v1/geofences", fence);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(refused.at("/violations/0/rule")).contains("does not cross itself");
        }
        List<List<Double>> closed = new ArrayList<>(square());
        closed.add(corner);
        fence.put("polygon", closed);
        assertThat(world.terminal().post("/tracking/v1/geofences", fence).status())
                .isEqualTo(201);
    }

    @Test
    void a_reading_without_what_its_device_is_there_to_read_is_refused() {
        Map<String, Object> nowhere = reading(0, 25, 62);
        nowhere.remove("latitude");
        nowhere.remove("longitude");
        Map<String, Object> reefer = reading(1, 25, 62);
        reefer.put("kind", "REEFER");
        Map<String, Object> seal = reading(2, 25, 62);
        seal.put("kind", "SEAL");
        Map<String, Object> backwards = reading(3, 25, 62);
        backwards.put("speedKmh", -4);
        Answer answer = send(List.of(nowhere, reefer, seal, backwards));
        assertThat(answer.at("/recorded")).isEqualTo("0");
        assertThat(answer.body()
                        .at("/refusals")
                        .valueStream()
                        .map(each -> each.at("/violation/field").asString()))
                .containsExactly("latitude", "temperatureC", "sealOpen", "speedKmh");
    }

    private Answer send(Object body) {
        return world.terminal().post(POSITIONS, body);
    }

    private Map<String, Object> reading(int second, double latitude, double longitude) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("device", device);
        reading.put("at", now.plusSeconds(second));
        reading.put("kind", "GPS");
        reading.put("containerNumber", box.number());
        reading.put("latitude", latitude);
        reading.put("longitude", longitude);
        return reading;
    }

    private String area(String prefix) {
        String code = prefix + "-" + box;
        Answer drawn = world.terminal()
                .post("/tracking/v1/geofences", Map.of("code", code, "name", "a square", "polygon", square()));
        assertThat(drawn.status()).isEqualTo(201);
        return code;
    }

    private static List<List<Double>> square() {
        return List.of(List.of(25.3, 62.0), List.of(26.0, 62.0), List.of(26.0, 63.0), List.of(25.3, 63.0));
    }

    private List<String> crossings(String area) {
        Answer answer = world.terminal().get("/tracking/v1/containers/" + box + "/crossings");
        return answer.body()
                .at("/items")
                .valueStream()
                .filter(crossing -> crossing.at("/geofence").asString().equals(area))
                .map(crossing -> crossing.at("/crossing").asString() + " "
                        + ChronoUnit.SECONDS.between(
                                now, Instant.parse(crossing.at("/at").asString())))
                .toList();
    }

    private List<Double> latitudes(Api caller) {
        return caller.get("/tracking/v1/containers/" + box + "/positions")
                .body()
                .at("/items")
                .valueStream()
                .map(position -> position.at("/latitude").asDouble())
                .toList();
    }
}
