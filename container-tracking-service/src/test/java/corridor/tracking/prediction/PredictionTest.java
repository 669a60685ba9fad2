package corridor.tracking.prediction;

import static corridor.tracking.world.TrackingWorld.each;
import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.Lane;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Naming;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TrackingTest
class PredictionTest {
    private static final String MODELS = "/tracking/v1/prediction-models";
    private static final List<Fact> PAST = new ArrayList<>();

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recalibrating recalibrating;

    @Autowired
    private PredictionTable kept;

    private final Box box = Box.any();

    @BeforeEach
    void the_port_has_learned() {
        if (PAST.isEmpty()) {
            world.tell(box.discharged(now() - 60));
            Answer nothingYet = predictions(world.terminal(), box);
            assertThat(nothingYet.at("/notPredicted/0/why")).contains("Not enough history");
            assertThat(nothingYet.body().at("/predictions").isEmpty()).isTrue();
            PastVisits visits = new PastVisits();
            visits.imports(400);
            PAST.addAll(visits.announced(220));
            Collections.shuffle(PAST, new Random(3));
            world.tell(PAST);
            learn();
        }
    }

    @Test
    void quantiles_are_in_order_and_never_before_now() {
        Box standing = standing(false);
        goThroughAll();
        recalibrating.follow();
        Answer answer = predictions(world.terminal(), standing);
        for (JsonNode predicted : answer.body().at("/predictions")) {
            List<Instant> quantiles = quantiles(predicted);
            assertThat(quantiles).as(predicted.toPrettyString()).isSorted().hasSize(7);
            assertThat(quantiles.getFirst()).isAfterOrEqualTo(Instant.parse(answer.at("/asOf")));
            assertThat(predicted.at("/inWords").asString()).isNotBlank();
            assertThat(predicted.at("/basedOn/visits").asInt()).isGreaterThan(100);
        }
        assertThat(quantities(answer)).contains("DEPARTURE", "GATE_OUT", "PARK_ARRIVAL");
    }

    @Test
    void a_box_under_hold_is_not_predicted_to_leave_before_its_hold_typically_ends() {
        Answer held = predictions(world.terminal(), standing(true));
        List<Instant> end = quantiles(predicted(held, "HOLD_END"));
        List<Instant> leaves = quantiles(predicted(held, "GATE_OUT"));
        for (int k = 0; k < end.size(); k++) {
            assertThat(leaves.get(k)).isAfterOrEqualTo(end.get(k));
        }
        Instant without = quantiles(predicted(predictions(world.terminal(), standing(false)), "GATE_OUT"))
                .get(3);
        assertThat(leaves.get(3)).isAfter(without.plus(Duration.ofDays(2)));
        assertThat(predicted(held, "GATE_OUT").at("/inWords").asString())
                .containsAnyOf("later", "It waits until customs lifts its holds");
    }

    @Test
    void a_box_arrives_at_its_park_after_it_left_the_gate() {
        Answer answer = predictions(world.terminal(), standing(false));
        assertThat(quantiles(predicted(answer, "PARK_ARRIVAL")).get(3))
                .isAfter(quantiles(predicted(answer, "GATE_OUT")).get(3).plus(Duration.ofDays(1)));
    }

    @Test
    void an_announced_box_is_expected_around_the_announced_time() {
        int slot = now() + 600;
        world.tell(box.planned(EquipmentEventCode.GTIN, slot));
        List<Instant> arrival = quantiles(predicted(predictions(world.terminal(), box), "GATE_IN"));
        assertThat(arrival.get(3)).isBetween(Box.at(slot), Box.at(slot + 180));
    }

    @Test
    void another_carriers_box_is_not_told_of_nor_another_parks() {
        Box standing = standing(false);
        assertThat(predictions(world.as(Role.CARRIER), standing).status()).isEqualTo(404);
        assertThat(predictions(world.park("dhabeji"), standing).status()).isEqualTo(404);
        assertThat(predictions(world.declarant("INDUS"), standing).status()).isEqualTo(200);
        assertThat(world.park("dhabeji")
                        .get("/tracking/v1/parks/rashakai/expected-arrivals")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_park_is_told_what_is_on_its_way_page_by_page() {
        Box first = standing(false);
        Box second = standing(false);
        String path = "/tracking/v1/parks/rashakai/expected-arrivals?limit=1";
        List<String> seen = new ArrayList<>();
        Answer page = world.park("rashakai").get(path);
        seen.addAll(each(page, "/containerNumber"));
        while (!page.at("/nextCursor").isEmpty()) {
            page = world.park("rashakai").get(path + "&cursor=" + page.at("/nextCursor"));
            seen.addAll(each(page, "/containerNumber"));
        }
        assertThat(seen).contains(first.toString(), second.toString()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_told_again_teaches_the_same_and_a_correction_teaches_something_else() {
        List<String> before = learn();
        world.tell(PAST);
        assertThat(learn()).isEqualTo(before);
        Fact wrong = box.gatedOut(20 * PastVisits.DAY).as(new Naming("wrong-1", null, null));
        world.tell(box.discharged(100, PastVisits.of("MSK")), wrong);
        List<String> with = learn();
        assertThat(with).isNotEqualTo(before);
        world.tell(box.gatedOut(3 * PastVisits.DAY).as(new Naming("right-1", "wrong-1", "a slip")));
        List<String> corrected = learn();
        assertThat(corrected).isNotEqualTo(with);
    }

    @Test
    void a_run_that_waits_can_be_stopped_and_one_that_is_done_cannot() {
        Answer asked = world.terminal().post(MODELS, null);
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(202);
        String run = asked.headers().getLocation().getPath();
        Answer stopped = world.terminal().post(run + "/cancel", null);
        if (stopped.status() == 200) {
            assertThat(stopped.at("/status")).isEqualTo("CANCELLED");
            assertThat(world.terminal().post(run + "/cancel", null).status()).isEqualTo(200);
        }
        learn();
        String done = world.terminal().get(MODELS + "?limit=1").at("/items/0/modelId");
        Answer refused = world.terminal().post(MODELS + "/" + done + "/cancel", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("learning-ended");
        assertThat(world.park("rashakai").post(MODELS, null).status()).isEqualTo(403);
        assertThat(world.terminal().get(MODELS + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_prediction_that_was_given_is_measured_by_what_came_and_by_its_correction() {
        world.tell(box.discharged(now() - 30, PastVisits.of("MSK")));
        rounds(each -> each.cameAt() == null);
        Answer open = quality();
        int waiting = measured(open, "GATE_OUT").at("/open").asInt();
        assertThat(waiting).isPositive();
        int before = measured(open, "GATE_OUT").at("/score/moments").asInt(0);
        Fact gone = box.gatedOut(now() - 1).as(new Naming("gone-" + box, null, null));
        world.tell(gone);
        rounds(each -> each.cameAt() != null);
        Answer came = quality();
        assertThat(measured(came, "GATE_OUT").at("/score/moments").asInt()).isEqualTo(before + 1);
        assertThat(measured(came, "GATE_OUT").at("/open").asInt()).isEqualTo(waiting - 1);
        assertThat(world.history(box).facts()).hasSize(2);
        world.tell(box.gatedOut(now() - 5).as(new Naming("later-" + box, "gone-" + box, null)));
        rounds(each -> each.cameAt() != null && each.cameAt().isBefore(Box.at(now() - 3)));
    }

    /** Goes rounds until the box's departure is told so: another round may be under way, which does not know of the latest. */
    private void rounds(Predicate<PredictionTable.Kept> soFar) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            goThroughAll();
            return kept.of(box.number()).stream()
                    .filter(each -> each.quantity() == Quantity.GATE_OUT && each.occasion() == Occasion.ARRIVED)
                    .anyMatch(soFar);
        });
    }

    @Test
    void a_box_that_cannot_be_gone_through_holds_up_no_other() {
        Box bad = Box.any();
        jdbc.sql("""
                create function refuse_a_stay() returns trigger language plpgsql as $$
                begin
                    raise check_violation;
                end $$""").update();
        jdbc.sql("create trigger refuses before insert on port_stay for each row when (new.container = '" + bad
                        + "') execute function refuse_a_stay()")
                .update();
        try {
            world.tell(bad.discharged(now() - 40, PastVisits.of("MSK")));
            world.tell(box.discharged(now() - 30, PastVisits.of("MSK")));
            rounds(each -> each.cameAt() == null);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> dueFor(bad) == 0);
        } finally {
            jdbc.sql("drop function refuse_a_stay cascade").update();
        }
        world.tell(bad.gatedOut(now() - 1));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            goThroughAll();
            return jdbc.sql("select count(*) from port_stay where container = ?")
                            .param(bad.toString())
                            .query(Integer.class)
                            .single()
                    == 1;
        });
    }

    private int dueFor(Box due) {
        return jdbc.sql("select count(*) from prediction_due where ? = any(boxes)")
                .param(due.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_span_that_is_none_is_refused() {
        Answer refused = world.terminal()
                .get("/tracking/v1/prediction-quality?from=2026-03-01T00:00:00Z&until=2026-02-01T00:00:00Z");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/violations/0/field")).isEqualTo("from");
        assertThat(predictions(world.terminal(), new Box(box.number())).status())
                .isEqualTo(404);
    }

    private Answer quality() {
        return world.terminal().get("/tracking/v1/prediction-quality");
    }

    private static JsonNode measured(Answer quality, String quantity) {
        return StreamSupport.stream(quality.body().at("/quantities").spliterator(), false)
                .filter(each -> each.at("/quantity").asString().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    /** Discharged yesterday and declared for a park. */
    private Box standing(boolean held) {
        Box standing = Box.any();
        int minute = now() - 240;
        UUID declaration = Ids.next();
        List<Fact> facts = new ArrayList<>(List.of(
                standing.discharged(minute, PastVisits.of("MSK")),
                standing.declared(minute + 60, declaration, "INDUS", "rashakai"),
                standing.laned(minute + 65, declaration, held ? Lane.RED : Lane.GREEN)));
        if (held) {
            facts.add(standing.held(minute + 70, Ids.next()));
        }
        world.tell(facts);
        return standing;
    }

    private static int now() {
        return (int) Duration.between(Box.START, Instant.now()).toMinutes();
    }

    private Answer predictions(Api caller, Box of) {
        return caller.get("/tracking/v1/containers/" + of + "/predictions");
    }

    private static List<String> quantities(Answer answer) {
        return StreamSupport.stream(answer.body().at("/predictions").spliterator(), false)
                .map(each -> each.at("/quantity").asString())
                .toList();
    }

    private static JsonNode predicted(Answer answer, String quantity) {
        return StreamSupport.stream(answer.body().at("/predictions").spliterator(), false)
                .filter(each -> each.at("/quantity").asString().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body().toPrettyString()));
    }

    private static List<Instant> quantiles(JsonNode predicted) {
        return StreamSupport.stream(predicted.at("/quantiles").spliterator(), false)
                .map(each -> Instant.parse(each.asString()))
                .toList();
    }

    /** Learns to the end and returns the hashes of what was learned. */
    private List<String> learn() {
        Answer asked = world.terminal().post(MODELS, null);
        String run = asked.headers().getLocation().getPath();
        Answer[] last = new Answer[1];
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            last[0] = world.terminal().get(run);
            return !List.of("QUEUED", "RUNNING").contains(last[0].at("/status"));
        });
        assertThat(last[0].at("/status")).as(last[0].body().toPrettyString()).isEqualTo("DONE");
        return StreamSupport.stream(last[0].body().at("/verdicts").spliterator(), false)
                .map(verdict -> verdict.at("/sha256").asString(""))
                .toList();
    }

    private void goThroughAll() {
        boolean more = true;
        while (more) {
            more = rounds.some();
        }
    }
}
