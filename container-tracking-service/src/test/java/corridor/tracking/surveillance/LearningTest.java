package corridor.tracking.surveillance;

import static corridor.events.AlarmRaised.Kind.UNUSUAL_READINGS;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackingTest
class LearningTest {
    private static final String LEARNINGS = "/tracking/v1/surveillance/learnings";

    @Autowired
    private TrackingWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Watch watch;

    private final Random random = new Random(3);

    /** What other tests draw is not to be judged by what was learned here. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from usual_learning").update();
        jdbc.sql("delete from usual_model").update();
        jdbc.sql("delete from watched_phase").update();
    }

    private Watching any() {
        return new Watching(world, jdbc, watch, Box.any());
    }

    /** Out at a minute and along a road to the east, aside of it by so many degrees half-way. */
    private Watching journey(int out, double aside) {
        Watching it = any();
        world.tell(told(it, out));
        it.send(way(it, out, aside));
        return it;
    }

    private static List<Fact> told(Watching it, int out) {
        return List.of(
                it.box.discharged(it.minute(out - 600)),
                it.box.released(it.minute(out - 60)),
                it.box.gatedOut(it.minute(out)),
                it.box.gatedIn(it.minute(out + 420), Sites.DHABEJI));
    }

    private List<Map<String, Object>> way(Watching it, int out, double aside) {
        List<Map<String, Object>> way = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double off = i > 7 && i < 13 ? aside : 0;
            way.add(it.seen("GPS", "GPS", out + 10 + i * 20, 25.2 + off + random.nextInt(100) / 1e4, 62.4 + i * 0.15));
        }
        return way;
    }

    @Test
    void the_detector_learns_from_journeys_of_the_past_and_finds_one_that_is_unlike_them() throws Exception {
        List<Fact> told = new ArrayList<>();
        List<Map<String, Object>> read = new ArrayList<>();
        for (int i = 0; i < 75; i++) {
            Watching it = any();
            told.addAll(told(it, -30_000 + i * 7));
            read.addAll(way(it, -30_000 + i * 7, 0));
        }
        world.tell(told);
        Watching other = any();
        other.send(read);
        Instant learned = other.at(0);
        other.look();
        Map<String, Object> asked = new HashMap<>();
        asked.put("from", other.at(-32_000));
        asked.put("until", learned);
        asked.put("falseAlarmRate", 0.05);
        Answer run = ended(world.terminal().post(LEARNINGS, asked));
        assertThat(run.at("/status")).as(run.body().toString()).isEqualTo("DONE");
        assertThat(run.at("/legs")).isEqualTo("150");

        Watching strange = journey(700, 0.3);
        Watching usual = journey(800, 0);
        strange.look();
        assertThat(strange.kinds()).containsExactly(UNUSUAL_READINGS);
        assertThat(usual.kinds()).isEmpty();
        Answer alarms = world.auditor().get("/tracking/v1/alarms?containerNumber=" + strange.box);
        assertThat(alarms.at("/items/0/raisedBy")).isEqualTo("usual-readings " + run.at("/version"));
        assertThat(alarms.at("/items/0/evidence/0/reference")).startsWith("KM_DRIVEN");
        assertThat(alarms.at("/items/0/detail")).contains("kilometres driven").contains("kilometres off");

        String alarm = "/tracking/v1/alarms/" + alarms.at("/items/0/alarmId");
        world.as(Role.CUSTOMS_OFFICER).post(alarm + "/answers", Map.of("finding", "FALSE_ALARM"));
        asked.put("until", other.at(4_000));
        assertThat(ended(world.terminal().post(LEARNINGS, asked)).at("/status")).isEqualTo("DONE");
        Answer models = world.auditor().get("/tracking/v1/surveillance/models?limit=2");
        assertThat(models.at("/items/0/weights/KM_DRIVEN")).isEqualTo("0.8");
        assertThat(models.at("/items/1/weights/KM_DRIVEN")).isEmpty();
        assertThat(models.at("/items/0/madeBy")).isNotBlank();
        assertThat(world.auditor().get(alarm).at("/basis/stands")).isEqualTo("true");
    }

    @Test
    void one_learns_at_a_time_and_can_be_cancelled() {
        UUID run = UUID.randomUUID();
        jdbc.sql("""
                        insert into usual_learning (run_id, status, learn_from, learn_until, false_alarm_rate, asked_by, asked_at,
                                                    alive_at)
                        values (?, 'RUNNING', now() - interval '1 day', now(), 0.01, 'somebody', now(), now())""").param(run).update();
        Answer second = world.terminal().post(LEARNINGS, Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(TrackingWorld.type(second)).isEqualTo("learning-under-way");
        assertThat(world.terminal()
                        .post(LEARNINGS + "/" + run + "/cancellations", Map.of())
                        .status())
                .isEqualTo(200);
        LearningTable runs = new LearningTable(jdbc);
        assertThat(runs.goesOn(run, 1, 2, Instant.now())).isFalse();
        runs.end(run, LearningTable.Status.CANCELLED, null, null, Instant.now());
        assertThat(world.auditor().get(LEARNINGS + "/" + run).at("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void too_little_history_and_wrong_wishes_are_refused_with_what_is_needed() throws Exception {
        Answer run = ended(world.terminal()
                .post(LEARNINGS, Map.of("from", "2020-01-01T00:00:00Z", "until", "2020-02-01T00:00:00Z")));
        assertThat(run.at("/status")).isEqualTo("FAILED");
        assertThat(run.at("/detail")).contains("335");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("falseAlarmRate", 0.5),
                Map.of("until", Instant.now().plusSeconds(3600)),
                Map.of("from", Instant.now(), "until", "2020-01-01T00:00:00Z"),
                Map.of("since", "ever"))) {
            assertThat(world.terminal().post(LEARNINGS, wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        assertThat(world.as(Role.CARRIER).post(LEARNINGS, Map.of()).status()).isEqualTo(403);
        assertThat(world.auditor().get(LEARNINGS + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Answer ended(Answer asked) throws InterruptedException {
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(202);
        Answer run = world.auditor().get(LEARNINGS + "/" + asked.at("/runId"));
        for (int i = 0; i < 300 && List.of("WAITING", "RUNNING").contains(run.at("/status")); i++) {
            Thread.sleep(100);
            run = world.auditor().get(LEARNINGS + "/" + asked.at("/runId"));
        }
        return run;
    }
}
