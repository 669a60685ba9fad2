package corridor.customs.audit;

import static corridor.customs.world.CustomsWorld.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.customs.rulebook.RuleBook;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.customs.rulebook.RuleBookShelf;
import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class AuditTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuleBookShelf shelf;

    @Test
    void every_decision_stands_on_record_with_who_when_why_and_from_what() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("870323", box);
        world.hold(box, "Seal broken");
        world.check(lodged, "CONFORMING", "Papers agree");
        world.pay(lodged);

        JsonNode decisions =
                world.auditor().get(path(lodged, "/decisions")).body().at("/items");
        assertThat(decisions)
                .extracting(each ->
                        each.at("/what").asString() + " by " + each.at("/by").asString())
                .containsExactly(
                        "ASSESSED by rule",
                        "LANE_ASSIGNED by rule",
                        "HOLD_PLACED by PK-CUSTOMS/PK-CUSTOMS",
                        "WORK_ASSIGNED by PORT/PORT",
                        "WORK_CLAIMED by PK-CUSTOMS/PK-CUSTOMS",
                        "CHECKED by PK-CUSTOMS/PK-CUSTOMS",
                        "PAYMENT_ACCEPTED by INDUS-CLEARING/INDUS-CLEARING");
        assertThat(decisions.get(0).at("/decisionId")).isEqualTo(lodged.at("/assessmentId"));
        assertThat(decisions.get(0).at("/tariffVersion").asString()).isEqualTo("pk-example-2026.2");
        assertThat(decisions.get(0).at("/inputs/freight").decimalValue()).isEqualByComparingTo("1500");
        assertThat(decisions.get(1).at("/ruleSetVersion").asString()).isEqualTo("risk-for-tests-1");
        assertThat(decisions.get(1).at("/inputs/manifestMassKg").decimalValue()).isEqualByComparingTo("24000");
        assertThat(decisions.get(1).at("/reasons/0").asString())
                .isEqualTo("The papers of motor vehicles are always checked.");
        assertThat(decisions.get(5).at("/outcome/findings").asString()).isEqualTo("Papers agree");
    }

    @Test
    void the_database_refuses_to_change_or_forget_a_decision() {
        world.lodged("730890");
        for (String attempt : new String[] {
            "update decision set reasons = '[]'", "delete from decision", "truncate decision", "delete from rule_book"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void made_again_the_decisions_come_out_the_same_even_after_the_goods_are_gone() {
        JsonNode lodged = world.lodge(SampleDeclaration.of(world.box())
                        .with("insurance", "123.45")
                        .with("destinationPark", "rashakai")
                        .item("850440")
                        .item("870323")
                        .item(Map.of("hsCode", "520100", "invoiceValue", "7.77")))
                .body();
        world.check(lodged, "CONFORMING", "");
        world.pay(lodged);
        world.release(lodged);

        JsonNode replayed = world.declarant().get(path(lodged, "/replay")).body();
        assertThat(replayed.at("/same").asBoolean())
                .as(replayed.toPrettyString())
                .isTrue();
        assertThat(replayed.at("/decisions"))
                .extracting(each ->
                        each.at("/what").asString() + " " + each.at("/same").asString("judged"))
                .containsExactly(
                        "ASSESSED true",
                        "LANE_ASSIGNED true",
                        "WORK_ASSIGNED judged",
                        "WORK_CLAIMED judged",
                        "CHECKED judged",
                        "PAYMENT_ACCEPTED true",
                        "RELEASED true");
    }

    @Test
    void a_record_that_was_tampered_with_does_not_come_out_the_same() {
        JsonNode lodged = world.lodged("730890");
        String id = lodged.at("/declarationId").asString();
        JsonNode replayed = tampered(
                id,
                "20000.00",
                "19000.00",
                () -> world.auditor().get(path(lodged, "/replay")).body());
        assertThat(replayed.at("/same").asBoolean()).isFalse();
        assertThat(replayed.at("/decisions/0/same").asBoolean()).isFalse();
        assertThat(replayed.at("/decisions/0/onRecord/total")).isNotEqualTo(replayed.at("/decisions/0/replayed/total"));
        assertThat(replayed.at("/decisions/1/same").asBoolean()).isTrue();
    }

    /** What is seen while the inputs of an assessment say something else than was put on record. */
    private JsonNode tampered(String declaration, String right, String wrong, Supplier<JsonNode> seen) {
        replace(declaration, right, wrong);
        try {
            return seen.get();
        } finally {
            replace(declaration, wrong, right);
        }
    }

    private void replace(String declaration, String one, String other) {
        jdbc.sql("alter table decision disable trigger decision_is_kept").update();
        try {
            jdbc.sql("""
                            update decision set inputs = replace(inputs::text, ?, ?)::json
                            where declaration_id = ?::uuid and what = 'ASSESSED'""").params(one, other, declaration).update();
        } finally {
            jdbc.sql("alter table decision enable trigger decision_is_kept").update();
        }
    }

    @Test
    void a_version_never_stands_for_two_texts() {
        shelf.keep(new RuleBook("risk", "shelf-1", Map.of("a.yml", "one")));
        shelf.keep(new RuleBook("risk", "shelf-1", Map.of("a.yml", "one")));
        assertThatThrownBy(() -> shelf.keep(new RuleBook("risk", "shelf-1", Map.of("a.yml", "two"))))
                .isInstanceOf(RuleBookInvalid.class)
                .hasMessageContaining("give the changed text a version of its own");
        assertThat(shelf.find("risk", "shelf-1").files()).containsEntry("a.yml", "one");
    }
}
