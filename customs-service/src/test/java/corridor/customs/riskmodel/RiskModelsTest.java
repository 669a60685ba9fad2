package corridor.customs.riskmodel;

import static corridor.customs.world.CustomsWorld.path;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.targeting.Circumstances;
import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CustomsTest
class RiskModelsTest {
    private static final String MODELS = "/customs/v1/risk-models";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TrainingTable trainings;

    @Autowired
    private DriftWatch watch;

    private PastFindings past;

    @BeforeEach
    void nothing_was_found_yet() {
        past = new PastFindings(jdbc, json);
        past.forget();
    }

    @AfterEach
    void leave_no_model_in_service() {
        past.forget();
    }

    @Test
    void where_nothing_or_nothing_wrong_was_found_no_model_is_trained_and_the_reason_is_told() {
        Answer nothing = trainer().post(MODELS, Map.of());
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.body().at("/type").asString()).endsWith("risk-model-untrainable");
        assertThat(nothing.body().at("/detail").asString()).startsWith("0 declarations were examined");

        past.hourly(250, Instant.now(), odd -> 0, 1);
        Answer alike = trainer().post(MODELS, Map.of());
        assertThat(alike.status()).isEqualTo(409);
        assertThat(alike.body().at("/violations/0/rule").asString())
                .isEqualTo("20 of them must have been found not as declared, and not all of them");
    }

    @Test
    void what_cannot_be_measured_on_the_newest_part_is_refused_with_the_reason() {
        Instant now = Instant.now();
        past.hourly(60, now.minus(Duration.ofHours(300)), odd -> 0.5, 1);
        past.hourly(240, now, odd -> 0, 2);
        JsonNode model = trained(trainer().post(MODELS, Map.of()));
        assertThat(model.at("/state").asString()).isEqualTo("REFUSED");
        assertThat(model.at("/because").asString())
                .contains("of the newest fifth")
                .contains("0 were found not as declared");
    }

    @Test
    void a_candidate_is_measured_and_waits_for_another_person_whatever_his_role() {
        past.hourly(400, Instant.now(), odd -> odd ? 0.9 : 0.05, 1);
        Answer asked = trainer().post(MODELS, Map.of("seed", 7));
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(202);
        assertThat(asked.headers().getFirst("Location"))
                .isEqualTo(MODELS + "/" + asked.body().at("/version").asString());

        JsonNode model = trained(asked);
        assertThat(model.at("/state").asString()).as(model.toPrettyString()).isEqualTo("CANDIDATE");
        assertThat(model.at("/trained/declarations").asInt()).isEqualTo(400);
        assertThat(model.at("/trained/atRandom").asInt()).isBetween(15, 80);
        assertThat(model.at("/measures/declarations").asInt()).isEqualTo(80);
        assertThat(model.at("/measures/model/auc/value").asDouble())
                .as("odd origins are found, of goods never seen before")
                .isGreaterThan(0.8)
                .isGreaterThan(model.at("/measures/lookUp/auc/value").asDouble());
        assertThat(model.at("/measures/model/auc/standardError").asDouble()).isBetween(0.001, 0.2);

        String promote = MODELS + "/" + model.at("/version").asString() + "/promote";
        Map<String, String> reason = Map.of("reason", "AUC above 0.8");
        Answer own = trainer().post(promote, reason);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().at("/type").asString()).endsWith("own-request");
        Answer ownAsHead = api.as(Role.ADMINISTRATOR, "TRAINER").post(promote, reason);
        assertThat(ownAsHead.body().at("/type").asString())
                .as("the same person with another role")
                .endsWith("own-request");
        assertThat(world.declarant().post(promote, reason).status()).isEqualTo(403);
        assertThat(trainer().post(promote, Map.of()).status())
                .as("a reason is given")
                .isEqualTo(400);

        assertThat(world.officer().post(promote, reason).body().at("/state").asString())
                .isEqualTo("ACTIVE");
        assertThat(world.officer().post(promote, reason).body().at("/type").asString())
                .endsWith("risk-model-state");
    }

    @Test
    void declarations_are_scored_with_reasons_and_replayed_by_their_own_version_after_another_was_promoted() {
        JsonNode before = world.lodged("730890");
        Answer without = world.officer().get(path(before, "/risk-score"));
        assertThat(without.body().at("/because").asString()).startsWith("No model was in service");

        past.hourly(400, Instant.now(), odd -> odd ? 0.9 : 0.05, 1);
        String first = promoted(trainer().post(MODELS, Map.of()));
        JsonNode odd = lodged("BR", "AE");
        JsonNode usual = lodged("CN", "CN");
        JsonNode score = world.officer().get(path(odd, "/risk-score")).body().at("/score");
        JsonNode lower = world.officer().get(path(usual, "/risk-score")).body().at("/score");
        assertThat(score.at("/modelVersion").asString()).isEqualTo(first);
        assertThat(score.at("/probability").asDouble())
                .isGreaterThan(lower.at("/probability").asDouble() + 0.2);
        assertThat(score.at("/percentile").asDouble())
                .isGreaterThan(lower.at("/percentile").asDouble());
        assertThat(score.at("/reasons/0/sentence").asString()).contains("makes the odds");
        double sum = score.at("/base").asDouble() + score.at("/rest").asDouble();
        for (JsonNode reason : score.at("/reasons")) {
            sum += reason.at("/logOdds").asDouble();
        }
        assertThat(1 / (1 + Math.exp(-sum)))
                .as("the reasons are the whole of it")
                .isCloseTo(score.at("/probability").asDouble(), org.assertj.core.data.Offset.offset(0.001));

        JsonNode lane = decision(odd, "LANE_ASSIGNED");
        assertThat(lane.at("/inputs/modelVersion").asString()).isEqualTo(first);
        assertThat(lane.at("/inputs/modelScore")).isEqualTo(score.at("/probability"));
        JsonNode toTrader =
                world.declarant().get(path(odd, "/decisions")).body().at("/items");
        assertThat(toTrader.toString()).doesNotContain("makes the odds", "modelScore");

        past.hourly(300, Instant.now(), isOdd -> isOdd ? 0.1 : 0.6, 3);
        String second = promoted(trainer().post(MODELS, Map.of("seed", 5)));
        assertThat(world.officer().get(MODELS + "/" + first).body().at("/state").asString())
                .isEqualTo("RETIRED");
        JsonNode replay = world.auditor().get(path(odd, "/replay")).body();
        assertThat(replay.at("/same").asBoolean()).as(replay.toPrettyString()).isTrue();
        assertThat(replay.toString()).contains("SCORED");
        assertThat(decision(lodged("BR", "AE"), "SCORED")
                        .at("/inputs/modelVersion")
                        .asString())
                .isEqualTo(second);

        Map<String, String> reason = Map.of("reason", "It sends too much to the red lane");
        Answer back = trainer().post(MODELS + "/" + first + "/reinstate", reason);
        assertThat(back.body().at("/state").asString())
                .as("at once, by one officer")
                .isEqualTo("ACTIVE");
        assertThat(trainer()
                        .post(MODELS + "/" + first + "/retire", reason)
                        .body()
                        .at("/state")
                        .asString())
                .isEqualTo("RETIRED");
        assertThat(jdbc.sql("select what from decision where declaration_id is null and what like 'MODEL%' order by id")
                        .query(String.class)
                        .list())
                .endsWith(
                        "MODEL_TRAINED",
                        "MODEL_PROMOTED",
                        "MODEL_TRAINED",
                        "MODEL_PROMOTED",
                        "MODEL_REINSTATED",
                        "MODEL_RETIRED");
        assertThat(world.officer()
                        .get(path(lodged("BR", "AE"), "/risk-score"))
                        .body()
                        .at("/because")
                        .asString())
                .startsWith("No model was in service");
    }

    @Test
    void a_version_in_service_whose_declarations_have_become_others_is_noticed() {
        past.hourly(400, Instant.now(), odd -> odd ? 0.9 : 0.05, 1);
        String version = promoted(trainer().post(MODELS, Map.of()));
        watch.look();
        assertThat(world.officer().get(MODELS + "/" + version).body().has("drift"))
                .as("nothing was scored yet")
                .isFalse();
        past.scored(version, 150, Instant.now());
        watch.look();
        JsonNode model = world.officer().get(MODELS + "/" + version).body();
        assertThat(model.at("/drift/moved").toString()).contains("origin has moved", "score has moved");
        JsonNode week =
                world.officer().get(MODELS + "/" + version + "/drift").body().at("/weeks/0");
        assertThat(week.at("/declarations").asInt()).isEqualTo(150);
        assertThat(week.at("/calibration/examined").asInt()).isEqualTo(150);
        assertThat(week.at("/notices").toString()).contains("of the random share were expected");
        assertThat(world.officer().get(MODELS + "/model-0/drift").status()).isEqualTo(404);
    }

    @Test
    void a_party_is_known_by_what_was_lodged_and_found_before_and_not_by_what_came_after() {
        String importer = "New trader " + UUID.randomUUID();
        JsonNode first = lodgedBy(importer, "870323");
        JsonNode second = lodgedBy(importer, "870323");
        world.check(first, "DISCREPANT", "Two cars more");
        world.check(first, "CONFORMING", "As corrected");
        JsonNode third = lodgedBy(importer, "730890");
        assertThat(importerOf(first)).isEqualTo(new PartyPast(0, 0, 0));
        assertThat(importerOf(second)).isEqualTo(new PartyPast(1, 0, 0));
        assertThat(importerOf(third)).isEqualTo(new PartyPast(2, 1, 1));
    }

    @Test
    void a_model_is_told_through_whom_and_how_goods_are_lodged() {
        JsonNode lodged = world.lodge(SampleDeclaration.of(world.box())
                        .with("consignor", " Tianjin Steel Co ")
                        .with("transportDocument", "COSU6331447")
                        .with("destinationPark", "rashakai")
                        .with(
                                "documents",
                                List.of(
                                        Map.of("type", "INVOICE", "reference", "INV-1"),
                                        Map.of("type", "CERTIFICATE_OF_ORIGIN", "reference", "CO-1")))
                        .item("730890"))
                .body();
        assertThat(known(lodged).goods().getFirst().circumstances())
                .isEqualTo(new Circumstances(
                        "", "IMPORT", "", "rashakai", "", "", "TIANJIN STEEL CO", "COSU", "CERTIFICATE_OF_ORIGIN"));
        assertThat(known(world.lodged("730890")).goods().getFirst().circumstances())
                .isEqualTo(new Circumstances("", "IMPORT", "", "", "", "", "", "", ""));
    }

    @Test
    void a_training_that_broke_off_is_begun_anew_and_the_one_that_fell_silent_is_not_heard_any_more() {
        past.hourly(400, Instant.now(), odd -> odd ? 0.9 : 0.05, 1);
        String version = "model-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into risk_model (version, number, state, asked_by, asked_at, span_to, seed, attempt, leased_until,
                            progress)
                        values (?, nextval('risk_model_number'), 'TRAINING', 'PK-CUSTOMS/TRAINER', now(), now(), 1, 1,
                            now() - interval '1 minute', 60)""").param(version).update();
        Answer another = trainer().post(MODELS, Map.of());
        assertThat(another.body().at("/type").asString()).as("one at a time").endsWith("risk-model-under-way");

        JsonNode model = waitFor(version);
        assertThat(model.at("/state").asString()).as(model.toPrettyString()).isEqualTo("CANDIDATE");
        TrainingTable.Lease dead = new TrainingTable.Lease(version, 1, null, Instant.now(), 1);
        assertThat(trainings.renew(dead, 70)).isFalse();
        assertThat(trainings.end(dead, State.FAILED, "too late")).isFalse();
        assertThat(jdbc.sql("select attempt from risk_model where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_training_is_cancelled_twice_with_one_effect_and_frees_the_place() {
        past.hourly(400, Instant.now(), odd -> odd ? 0.9 : 0.05, 1);
        jdbc.sql("""
                        insert into risk_model (version, number, state, asked_by, asked_at, span_to, seed, attempt, leased_until)
                        values ('model-elsewhere', nextval('risk_model_number'), 'TRAINING', 'PK-CUSTOMS/TRAINER', now(), now(),
                            1, 1, now() + interval '1 hour')
                        on conflict (version) do update set state = 'TRAINING', leased_until = excluded.leased_until""").update();
        for (int i = 0; i < 2; i++) {
            assertThat(trainer()
                            .post(MODELS + "/model-elsewhere/cancel", Map.of())
                            .body()
                            .at("/state")
                            .asString())
                    .isEqualTo("CANCELLED");
        }
        assertThat(trainings.renew(new TrainingTable.Lease("model-elsewhere", 1, null, Instant.now(), 1), 1))
                .isFalse();
        JsonNode done = trained(trainer().post(MODELS, Map.of()));
        assertThat(trainer()
                        .post(MODELS + "/" + done.at("/version").asString() + "/cancel", Map.of())
                        .body()
                        .at("/type")
                        .asString())
                .endsWith("risk-model-state");
        assertThat(world.officer()
                        .get(MODELS + "?limit=2")
                        .body()
                        .at("/nextCursor")
                        .isString())
                .isTrue();
    }

    private Api trainer() {
        return api.as(Role.CUSTOMS_OFFICER, "TRAINER");
    }

    private JsonNode lodged(String origin, String departure) {
        Answer answer = world.lodge(SampleDeclaration.of(world.box())
                .with("exportationCountry", departure)
                .item(Map.of("hsCode", "730890", "originCountry", origin, "netMassKg", 4321)));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode lodgedBy(String importer, String hsCode) {
        return world.lodge(SampleDeclaration.of(world.box())
                        .with("consignee", importer)
                        .item(hsCode))
                .body();
    }

    private PartyPast importerOf(JsonNode declaration) {
        return known(declaration).importer();
    }

    private Known known(JsonNode declaration) {
        return json.readValue(
                jdbc.sql("select known from risk_case where declaration_id = ?::uuid")
                        .param(declaration.at("/declarationId").asString())
                        .query(String.class)
                        .single(),
                Known.class);
    }

    private JsonNode decision(JsonNode declaration, String what) {
        return world.auditor()
                .get(path(declaration, "/decisions"))
                .body()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private String promoted(Answer asked) {
        JsonNode model = trained(asked);
        String version = model.at("/version").asString();
        Answer promoted = world.officer().post(MODELS + "/" + version + "/promote", Map.of("reason", "Better"));
        assertThat(promoted.status()).as(model.toPrettyString()).isEqualTo(200);
        return version;
    }

    private JsonNode trained(Answer asked) {
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(202);
        return waitFor(asked.body().at("/version").asString());
    }

    private JsonNode waitFor(String version) {
        while (true) {
            JsonNode model = world.officer().get(MODELS + "/" + version).body();
            if (!State.valueOf(model.at("/state").asString()).isUnderWay()) {
                return model;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
