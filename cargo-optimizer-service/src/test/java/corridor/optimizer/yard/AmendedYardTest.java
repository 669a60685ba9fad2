package corridor.optimizer.yard;

import static corridor.optimizer.world.OptimizerWorld.moved;
import static corridor.optimizer.world.OptimizerWorld.newBay;
import static corridor.optimizer.world.OptimizerWorld.stacked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.events.EquipmentAmended;
import corridor.events.EquipmentEventCode;
import corridor.events.EventEnvelope;
import corridor.events.Evidence;
import corridor.events.PortEvent;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.port.ContainerNumber;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import corridor.service.time.Ids;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the terminal told wrongly and took back does not stand in the optimizer's yard. */
@OptimizerTest
class AmendedYardTest {
    private static final URI TRACKING = URI.create("/corridor/tracking");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Evidence EVIDENCE = new Evidence("GIT", Evidence.Kind.API, "correction", null);

    @Autowired
    private OptimizerWorld world;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_plan_for_a_bay_that_has_been_corrected_since_is_out_of_date() {
        int bay = newBay();
        ContainerNumber below = Boxes.next();
        ContainerNumber above = Boxes.next();
        EventEnvelope<PortEvent> wrong = told(stacked(above, bay, 1, 2, 10), 0);
        hears(List.of(told(stacked(below, bay, 1, 1, 0), 0), wrong));
        String planId = world.operator()
                .post(
                        OptimizerWorld.PLANS,
                        Map.of("block", "B1", "bay", bay, "order", List.of(below, above), "maxSeconds", 0.2))
                .at("/planId");
        assertThat(world.ended(planId).has("stale")).isFalse();

        EventEnvelope<PortEvent> right = told(stacked(above, bay, 3, 1, 10), 1);
        hears(List.of(amended(wrong, false, 1), right));
        assertThat(world.plan(planId).at("/stale").asString()).contains("have come, gone or moved");
        assertThat(world.operator()
                        .post(OptimizerWorld.PLANS + "/" + planId + "/accept", null)
                        .at("/type"))
                .endsWith(":plan-stale");

        hears(List.of(amended(right, false, 2), amended(wrong, true, 2)));
        assertThat(world.plan(planId).has("stale")).isFalse();
    }

    @Test
    void a_box_whose_leaving_was_told_wrongly_still_stands_where_it_stood() {
        int bay = newBay();
        ContainerNumber box = Boxes.next();
        EventEnvelope<PortEvent> left = told(moved(box, EquipmentEventCode.GTOT, 20), 0);
        hears(List.of(told(stacked(box, bay, 2, 1, 0), 0), left));
        assertThat(places(box)).isEmpty();
        hears(List.of(amended(left, false, 1)));
        assertThat(places(box)).containsExactly(bay + "/2/1");
    }

    @Test
    void corrections_that_come_late_twice_or_before_what_they_correct_end_in_the_same_yard() {
        Random random = new Random(7);
        for (int round = 0; round < 8; round++) {
            int bay = newBay();
            ContainerNumber box = Boxes.next();
            EventEnvelope<PortEvent> first = told(stacked(box, bay, 1, 1, 0), 0);
            EventEnvelope<PortEvent> wrong = told(stacked(box, bay, 2, 1, 10), 0);
            EventEnvelope<PortEvent> left = told(moved(box, EquipmentEventCode.LOAD, 30), 0);
            List<EventEnvelope<PortEvent>> events = new ArrayList<>(List.of(
                    first,
                    wrong,
                    left,
                    amended(wrong, false, 1),
                    amended(wrong, true, 2),
                    amended(wrong, false, 3),
                    amended(left, false, 4),
                    amended(first, false, 1),
                    amended(first, true, 5)));
            events.addAll(events.subList(0, 4));
            Collections.shuffle(events, random);
            hears(events);
            assertThat(places(box)).as("round " + round).containsExactly(bay + "/1/1");
        }
    }

    @Test
    void what_was_heard_before_tellings_were_kept_is_found_by_its_time() {
        int bay = newBay();
        ContainerNumber box = Boxes.next();
        EventEnvelope<PortEvent> old = told(stacked(box, bay, 1, 1, 0), 0);
        hears(List.of(old));
        jdbc.sql("update box_telling set event_id = null where event_id = ?")
                .param(old.id())
                .update();
        hears(List.of(amended(old, false, 1)));
        assertThat(places(box)).isEmpty();
        hears(List.of(amended(old, true, 2)));
        assertThat(places(box)).containsExactly(bay + "/1/1");
    }

    private List<String> places(ContainerNumber box) {
        return jdbc.sql("select bay || '/' || row_no || '/' || tier from standing_box where container_number = ?")
                .param(box.value())
                .query(String.class)
                .list();
    }

    private void hears(List<EventEnvelope<PortEvent>> events) {
        events.forEach(topics::publish);
        List<UUID> ids = events.stream().map(EventEnvelope::id).distinct().toList();
        await().until(() -> jdbc.sql("select count(*) from inbox where event_id in (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single()
                == ids.size());
    }

    private static EventEnvelope<PortEvent> told(PortEvent event, int minute) {
        return new EventEnvelope<>(Ids.next(), TRACKING, NOON.plusSeconds(60L * minute), null, event);
    }

    private static EventEnvelope<PortEvent> amended(EventEnvelope<PortEvent> what, boolean stands, int minute) {
        return told(
                new EquipmentAmended(
                        new ContainerNumber(what.event().key()),
                        what.id(),
                        stands,
                        null,
                        what.event().occurredAt(),
                        null,
                        EVIDENCE),
                minute);
    }
}
