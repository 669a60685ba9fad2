package corridor.customs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.events.DecisionsSealed;
import corridor.events.Topics;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.verify.decisions.Finding;
import corridor.verify.decisions.HeldHead;
import corridor.verify.decisions.RecordCheck;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record is tampered with in every way, and the program that verifies it without customs says where. */
@CustomsTest
class SealedRecordTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Export export;

    @Autowired
    private PortTopics topics;

    @Autowired
    private PlatformTransactionManager transactions;

    private long before;
    private long first;
    private long end;

    @BeforeEach
    void decisions_are_made_one_after_the_other() {
        sealing.sealAll();
        before = last().number();
        JsonNode lodged = world.lodged("870323");
        world.check(lodged, "CONFORMING", "Papers agree");
        world.lodged("730890");
        sealing.sealAll();
        first = before + 1;
        end = last().number();
        assertThat(end).isGreaterThanOrEqualTo(first + 4);
    }

    @Test
    void an_untouched_record_verifies_up_to_the_head_that_everybody_may_keep() {
        Answer head = world.anotherDeclarant().get("/customs/v1/audit/head");
        HeldHead kept = new HeldHead(head.body().at("/number").asLong(), head.at("/hash"));
        world.lodged("730890");
        sealing.sealAll();

        RecordCheck check = verify(world.auditor().getText("/customs/v1/audit/export"), kept);
        assertThat(check.findings()).isEmpty();
        assertThat(check.firstNumber()).isEqualTo(1);
        assertThat(check.lastNumber()).isGreaterThanOrEqualTo(kept.number() + 2);

        String later = world.auditor().getText("/customs/v1/audit/export?after=" + before);
        assertThat(verify(later, kept).findings()).isEmpty();
        assertThat(verify(later, kept).firstNumber()).isEqualTo(first);
    }

    @Test
    void a_published_head_is_told_and_found_again() {
        JsonNode published =
                world.auditor().get("/customs/v1/audit/heads?limit=1").body().at("/items/0");
        DecisionsSealed told = topics.await(
                        Topics.AUDIT_EVENTS,
                        DecisionsSealed.class,
                        each -> each.number() == published.at("/number").asLong())
                .event();
        assertThat(told.hash()).isEqualTo(published.at("/hash").asString());
        assertThat(verify(exported(), new HeldHead(told.number(), told.hash())).findings())
                .isEmpty();
    }

    @Test
    void a_decision_shows_its_number_and_its_seal() {
        JsonNode lodged = world.lodged("730890");
        sealing.sealAll();
        JsonNode decisions = world.declarant()
                .get(CustomsWorld.path(lodged, "/decisions"))
                .body()
                .at("/items");
        assertThat(decisions.get(1).at("/sealNumber").asLong())
                .isEqualTo(decisions.get(0).at("/sealNumber").asLong() + 1);
        assertThat(decisions.get(1).at("/seal").asString()).isEqualTo(last().hex());
    }

    @Test
    void what_many_decide_at_once_is_numbered_without_gaps() throws Exception {
        Crowd.atOnce(12, i -> i % 3 == 0 ? sealed() : world.lodged("730890"));
        sealing.sealAll();
        assertThat(last().number()).isEqualTo(end + 16);
        assertThat(verify(exported()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update decision set inputs = replace(inputs::text, '1500', '1400')::json where id = :id      | was changed after
            update decision set outcome = concat(outcome::text, ' ')::json where id = :id               | was changed after
            update decision set reasons = '[]' where id = :id                                            | was changed after
            update decision set made_by = 'somebody else' where id = :id                                 | was changed after
            update decision set made_at = made_at + interval '1 microsecond' where id = :id              | was changed after
            update decision set tariff_version = null where id = :id                                     | was changed after
            update decision set declaration_id = null where id = :id                                     | was changed after
            update decision set inputs = '{}', content_hash = sha256('x') where id = :id                 | was changed after
            update decision_seal set content_hash = sha256('x') where decision_id = :id                  | was changed after
            update decision_seal set hash = sha256('x') where decision_id = :id                          | its seal was forged
            update decision_seal set previous_hash = sha256('x') where decision_id = :id                 | does not follow
            delete from decision where id = :id                                                          | was taken away
            delete from decision_seal where decision_id = :id                                            | is missing
            """)
    void what_was_changed_or_taken_away_is_named(String attempt, String finding) {
        List<Finding> findings = findingsAfter(attempt);
        assertThat(findings).isNotEmpty();
        assertThat(findings.getFirst().number()).isEqualTo(first);
        assertThat(findings.getFirst().what()).contains(finding);
    }

    @Test
    void two_decisions_that_changed_places_are_both_named() {
        List<Finding> findings = findingsAfter("""
                update decision_seal set number = number + 1000000 where number in (:first, :first + 1);
                update decision_seal set number = :first + 1 where number = :first + 1000000;
                update decision_seal set number = :first where number = :first + 1000001""");
        assertThat(findings).extracting(Finding::number).contains(first, first + 1);
    }

    @Test
    void a_decision_that_went_with_its_seal_leaves_a_gap() {
        assertThat(findingsAfter("""
                        delete from decision where id = :id;
                        delete from decision_seal where decision_id = :id""")).containsExactly(new Finding(first, "is missing"));
    }

    @Test
    void all_that_was_decided_about_a_declaration_cannot_vanish() {
        assertThat(findingsAfter("""
                        delete from decision where declaration_id =
                            (select declaration_id from decision where id = :id);
                        delete from decision_seal where number between :first and :first + 4"""))
                .containsExactly(new Finding(first, "is missing, and with it all up to " + (first + 4)));
    }

    @Test
    void a_decision_that_was_slipped_in_has_no_seal() {
        List<Finding> findings = findingsAfter("""
                insert into decision select gen_random_uuid(), declaration_id, container_number, what, made_by, made_at,
                    inputs, outcome, reasons, rule_set_version, tariff_version, content_hash
                from decision where id = :id""");
        assertThat(findings).singleElement().asString().contains("was put in without a seal");
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_a_head_that_somebody_kept() {
        HeldHead kept = new HeldHead(last().number(), last().hex());
        List<Finding> findings = findingsAfter("""
                delete from decision where id in (select decision_id from decision_seal where number > :first + 2);
                delete from decision_seal where number > :first + 2""", kept);
        assertThat(findings).singleElement().asString().contains("its tail was cut off");
        assertThat(findings.getFirst().number()).isEqualTo(end);
    }

    @Test
    void what_was_sealed_anew_to_the_end_lies_between_two_heads_that_somebody_kept() {
        HeldHead early = head(before);
        HeldHead late = head(end);
        String anew = inARolledBack(() -> {
            run("update decision set inputs = '{}' where id = :id");
            run("update decision d set content_hash = decision_content_hash(d) where id = :id");
            sealAnewFrom(before);
            return exported();
        });
        assertThat(verify(anew).findings()).as("nobody kept a head").isEmpty();
        assertThat(verify(anew, early).findings()).isEmpty();
        List<Finding> findings = verify(anew, early, late).findings();
        assertThat(findings).singleElement().asString().contains("or one after it, up to " + end);
        assertThat(findings.getFirst().number()).isEqualTo(first);
    }

    @Test
    void half_a_file_is_not_taken_for_a_whole_one() {
        String whole = exported();
        int lastLine = whole.lastIndexOf('\n', whole.length() - 2);
        assertThat(verify(whole.substring(0, lastLine + 1)).findings())
                .singleElement()
                .asString()
                .contains("the file breaks off");
    }

    private void sealAnewFrom(long number) {
        Seal.Last last = new Seal.Last(number, hash(number));
        for (Seal each : jdbc.sql("""
                        select number, decision_id, d.content_hash, previous_hash, hash
                        from decision_seal join decision d on d.id = decision_id where number > ? order by number""")
                .param(number)
                .query((row, n) -> new Seal(
                        row.getLong(1),
                        row.getObject(2, java.util.UUID.class),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getBytes(5)))
                .list()) {
            Seal seal = Seal.next(last, each.decisionId(), each.contentHash());
            jdbc.sql("update decision_seal set content_hash = ?, previous_hash = ?, hash = ? where number = ?")
                    .params(seal.contentHash(), seal.previousHash(), seal.hash(), seal.number())
                    .update();
            last = seal.asLast();
        }
    }

    private List<Finding> findingsAfter(String attempt, HeldHead... held) {
        return verify(
                        inARolledBack(() -> {
                            for (String each : attempt.split(";", -1)) {
                                run(each);
                            }
                            return exported();
                        }),
                        held)
                .findings();
    }

    /** As somebody who rules over the database: no trigger stops them. Nothing of it stays. */
    private String inARolledBack(java.util.function.Supplier<String> tampering) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            return tampering.get();
        }));
    }

    private void run(String attempt) {
        String ofFirst = "(select decision_id from decision_seal where number = " + first + ")";
        String id = jdbc.sql("select decision_id::text from decision_seal where number = ?")
                .param(first)
                .query(String.class)
                .optional()
                .map(each -> "'" + each + "'")
                .orElse(ofFirst);
        int changed = jdbc.sql(attempt.replace(":id", id).replace(":first", Long.toString(first)))
                .update();
        assertThat(changed).as(attempt).isPositive();
    }

    private RecordCheck verify(String lines, HeldHead... held) {
        RecordCheck check = new RecordCheck(List.of(held));
        lines.lines().map(JsonMapper.shared()::readTree).forEach(check::line);
        return check;
    }

    private String exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(0, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode sealed() {
        sealing.sealAll();
        return null;
    }

    private HeldHead head(long number) {
        return new HeldHead(number, new Seal.Last(number, hash(number)).hex());
    }

    private byte[] hash(long number) {
        return number == 0
                ? Seal.Last.NONE.hash()
                : jdbc.sql("select hash from decision_seal where number = ?")
                        .param(number)
                        .query(byte[].class)
                        .single();
    }

    private Seal.Last last() {
        return jdbc.sql("select number, hash from decision_seal order by number desc limit 1")
                .query((row, n) -> new Seal.Last(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Seal.Last.NONE);
    }
}
