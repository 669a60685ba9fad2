package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.service.testing.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class BatchTest {
    private static final String BATCH = "/customs/v1/declarations/batch";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void each_declaration_of_a_batch_is_what_it_would_be_alone() {
        Map<String, Object> steel = sample().item("730890").item("850440").body();
        Map<String, Object> cars = sample().item("870323").body();
        JsonNode alone = world.lodged("870323");

        Answer answer = lodge(List.of(steel, cars));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("0 LODGED", "1 LODGED");
        assertThat(answer.at("/declarations/1/lane"))
                .isEqualTo(alone.at("/lane").asString());
        assertThat(answer.body().at("/declarations/1/laneReasons")).isEqualTo(alone.at("/laneReasons"));
        assertThat(answer.body().at("/declarations/1/amountDue")).isEqualTo(alone.at("/amountDue"));
        assertThat(answer.at("/declarations/1/nextStep"))
                .isEqualTo(alone.at("/nextStep").asString());

        JsonNode kept = world.now(answer.body().at("/declarations/0"));
        assertThat(kept.at("/items")).hasSize(2);
        assertThat(kept.at("/freight").decimalValue()).isEqualByComparingTo("1500");
        assertThat(rows("decision", kept)).isEqualTo(rows("decision", alone));
        assertThat(rows("ledger_transaction", kept)).isEqualTo(1);
        JsonNode replay = world.auditor().get(path(kept, "/replay")).body();
        assertThat(replay.findValuesAsString("same")).doesNotContain("false");
        assertThat(world.pay(kept).status()).isEqualTo(201);
    }

    @Test
    void one_that_is_refused_leaves_nothing_behind_and_keeps_no_other_out() {
        ContainerNumber box = world.box();
        ContainerNumber anothers = world.box();
        world.anotherDeclarant()
                .post("/customs/v1/declarations", SampleDeclaration.of(anothers).body());
        SampleDeclaration unknownBox = SampleDeclaration.of(Boxes.next(), box);

        Answer answer = lodge(List.of(
                unknownBox.body(),
                SampleDeclaration.of(anothers).body(),
                sample().with("freight", -1).body(),
                sample().with("currency", "XTS").body(),
                sample().with("containers", List.of("MSKU1234567")).body(),
                SampleDeclaration.of(box)
                        .with("reference", unknownBox.body().get("reference"))
                        .body()));
        assertThat(outcomes(answer))
                .containsExactly("0 REFUSED", "1 REFUSED", "2 REFUSED", "3 REFUSED", "4 REFUSED", "5 LODGED");
        assertThat(problems(answer))
                .containsExactly(
                        "unknown-container containers[0]",
                        "container-already-declared containers[0]",
                        "invalid-request freight",
                        "declaration-refused currency",
                        "invalid-request containers[0]");
        assertThat(answer.body().at("/refused").intValue()).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from container_claim where container_number = any(?)")
                        .param(new String[] {box.value(), anothers.value()})
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        answer.body()
                .at("/declarations")
                .forEach(each -> assertThat(declarationsUnder(each.at("/reference")))
                        .isEqualTo(
                                each.at("/outcome").asString().equals("LODGED")
                                                || each.at("/index").intValue() == 0
                                        ? 1
                                        : 0));
    }

    @Test
    void of_two_in_a_batch_for_one_box_or_under_one_reference_the_first_comes_in() {
        SampleDeclaration first = sample();
        Map<String, Object> otherBox =
                sample().with("reference", first.body().get("reference")).body();
        Map<String, Object> sameBox =
                sample().with("containers", first.body().get("containers")).body();

        Answer answer = lodge(List.of(first.body(), otherBox, sameBox, first.body()));
        assertThat(outcomes(answer)).containsExactly("0 LODGED", "1 REFUSED", "2 REFUSED", "3 KNOWN");
        assertThat(problems(answer))
                .containsExactly("reference-used reference", "container-already-declared containers[0]");
        assertThat(answer.at("/declarations/3/declarationId")).isEqualTo(answer.at("/declarations/0/declarationId"));
    }

    @Test
    void what_is_sent_again_is_known_for_ever_also_when_it_was_amended_or_ended_since() {
        List<Map<String, Object>> batch =
                List.of(sample().body(), sample().item("850440").body(), sample().body());
        Answer first = lodge(batch);
        JsonNode amended = world.now(first.body().at("/declarations/1"));
        Map<String, Object> differently = SampleDeclaration.of(
                        new ContainerNumber(amended.at("/containers/0").asString()))
                .with("reference", amended.at("/reference").asString())
                .with("consignee", "Indus Power")
                .item("850440")
                .body();
        assertThat(world.declarant()
                        .post(path(amended, "/amendments"), Map.of("declaration", differently, "reason", "Corrected"))
                        .status())
                .isEqualTo(200);
        world.declarant().post(path(first.body().at("/declarations/2"), "/cancel"), Map.of("reason", "Withdrawn"));

        Answer again = lodge(batch);
        assertThat(outcomes(again)).containsExactly("0 KNOWN", "1 KNOWN", "2 KNOWN");
        assertThat(again.at("/declarations/2/status")).isEqualTo("CANCELLED");
        assertThat(rows("ledger_transaction", again.body().at("/declarations/0")))
                .isEqualTo(1);
        assertThat(outcomes(lodge(List.of(differently)))).containsExactly("0 REFUSED");
    }

    @RepeatedTest(2)
    void a_batch_that_is_sent_many_times_at_once_comes_in_once() throws Exception {
        List<Map<String, Object>> batch =
                IntStream.range(0, 5).mapToObj(i -> sample().body()).toList();
        List<Map<String, Object>> backwards = new ArrayList<>(batch);
        Collections.reverse(backwards);
        List<Answer> answers = atOnce(4, i -> lodge(i % 2 == 0 ? batch : backwards));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.body().at("/lodged").intValue())
                        .sum())
                .isEqualTo(5);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.body().at("/refused").intValue()).isZero());
        batch.forEach(each -> assertThat(jdbc.sql("select count(*) from declaration where reference = ?")
                        .param(each.get("reference"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    @RepeatedTest(2)
    void a_declaration_in_a_batch_of_its_own_that_is_sent_many_times_at_once_is_known_to_all_but_one()
            throws Exception {
        Map<String, Object> body = sample().body();
        List<Answer> answers = atOnce(4, i -> lodge(List.of(body)));
        assertThat(answers)
                .extracting(answer -> outcomes(answer).getFirst())
                .containsExactlyInAnyOrder("0 LODGED", "0 KNOWN", "0 KNOWN", "0 KNOWN");
    }

    @Test
    void batches_that_race_for_the_same_boxes_share_them_without_a_half_one() throws Exception {
        List<ContainerNumber> boxes =
                IntStream.range(0, 4).mapToObj(i -> world.box()).toList();
        List<Answer> answers = atOnce(3, i -> {
            List<Map<String, Object>> batch = new ArrayList<>();
            boxes.forEach(
                    box -> batch.add(SampleDeclaration.of(box, Boxes.next()).body()));
            boxes.forEach(box -> batch.add(SampleDeclaration.of(box).body()));
            Collections.rotate(batch, i);
            return lodge(batch);
        });
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.body().at("/lodged").intValue())
                        .sum())
                .isEqualTo(4);
        assertThat(jdbc.sql("""
                        select count(*) from container_claim c join declaration_container d
                        using (declaration_id, container_number) where container_number = any(?)""")
                        .param(boxes.stream().map(ContainerNumber::value).toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void what_the_service_had_not_committed_when_it_died_is_not_there_and_comes_in_when_sent_again() {
        jdbc.sql("""
                create function die_at_commit() returns trigger language plpgsql as $$
                begin
                    if new.reference like 'DIES-%' then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return null;
                end $$""").update();
        jdbc.sql("""
                create constraint trigger dies after insert on declaration deferrable initially deferred
                for each row execute function die_at_commit()""").update();
        Map<String, Object> one = sample().body();
        Map<String, Object> other =
                sample().with("reference", "DIES-" + Boxes.next()).body();
        try {
            Answer cut = lodge(List.of(one, other));
            assertThat(cut.status()).as(cut.body().toPrettyString()).isGreaterThanOrEqualTo(200);
            assertThat(jdbc.sql("select count(*) from declaration where reference = ?")
                            .param(other.get("reference"))
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("drop trigger dies on declaration").update();
            jdbc.sql("drop function die_at_commit").update();
        }
        Answer again = lodge(List.of(one, other));
        assertThat(outcomes(again)).last().isEqualTo("1 LODGED");
        assertThat(rows("decision", again.body().at("/declarations/1")))
                .isEqualTo(rows("decision", again.body().at("/declarations/0")));
    }

    @Test
    void a_batch_is_an_array_of_one_to_a_hundred_declarations_of_a_declarant() {
        Map<String, Object> one = sample().body();
        assertThat(world.declarant().post(BATCH, one).status()).isEqualTo(400);
        assertThat(lodge(List.of()).status()).isEqualTo(400);
        assertThat(lodge(Collections.nCopies(101, one)).at("/violations/0/rule"))
                .isEqualTo("a batch has 1 to 100 declarations");
        assertThat(text("[{\"reference\": \"A-1\"}, {]").status()).isEqualTo(400);
        assertThat(text("[null, 5, {\"referenz\": \"A-1\"}]").at("/refused")).isEqualTo("3");
        assertThat(world.officer().post(BATCH, List.of(one)).status()).isEqualTo(403);
        Answer withoutKey = world.declarant()
                .send(
                        HttpMethod.POST,
                        BATCH,
                        "[{}]".getBytes(StandardCharsets.UTF_8),
                        MediaType.APPLICATION_JSON,
                        null);
        assertThat(withoutKey.at("/declarations/0/problem/status")).isEqualTo("400");
    }

    private SampleDeclaration sample() {
        return SampleDeclaration.of(world.box());
    }

    private Answer lodge(List<Map<String, Object>> batch) {
        return world.declarant().post(BATCH, batch);
    }

    private Answer text(String json) {
        Api declarant = world.declarant();
        return declarant.postText(BATCH, MediaType.APPLICATION_JSON_VALUE, json);
    }

    private static List<String> outcomes(Answer answer) {
        List<String> outcomes = new ArrayList<>();
        answer.body()
                .at("/declarations")
                .forEach(each -> outcomes.add(
                        each.at("/index").asString() + " " + each.at("/outcome").asString()));
        return outcomes;
    }

    /** Kind and first field of each refusal. */
    private static List<String> problems(Answer answer) {
        List<String> problems = new ArrayList<>();
        answer.body().at("/declarations").forEach(each -> {
            if (each.has("problem")) {
                problems.add(each.at("/problem/type").asString().replace("urn:corridor:problem:", "") + " "
                        + each.at("/problem/violations/0/field").asString());
            }
        });
        return problems;
    }

    private int rows(String table, JsonNode declaration) {
        return jdbc.sql("select count(*) from " + table + " where declaration_id = ?::uuid")
                .param(declaration.at("/declarationId").asString())
                .query(Integer.class)
                .single();
    }

    private int declarationsUnder(JsonNode reference) {
        return jdbc.sql("select count(*) from declaration where reference = ?")
                .param(reference.asString(""))
                .query(Integer.class)
                .single();
    }
}
