package corridor.customs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellingTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DecisionOnRecord lane = decision(
            What.LANE_ASSIGNED, "rule", "{'declarant': 'INDUS', 'modelScore': 0.91, 'modelVersion': 'model-3'}", """
            {'lane': 'RED', 'reasons': [
                {'rule': 'model-is-sure', 'found': 'model_score 0.91'},
                {'rule': 'older-set', 'found': 'MODEL_SCORE 0.91, DECLARANT_RELEASED_BEFORE 2'},
                {'rule': 'goods', 'found': 'items[0]: hs 870323; declarant.released_before 2'},
                {'rule': 'party', 'found': 'declarant INDUS'},
                {'rule': 'lot'}]}""");

    @Test
    void a_declarant_reads_which_model_was_asked_but_never_what_it_thinks() {
        DecisionOnRecord told = Telling.toTrader(lane);
        assertThat(told.inputs()).isEqualTo(json("{'declarant': 'INDUS', 'modelVersion': 'model-3'}"));
        assertThat(found(told))
                .containsExactly("", "", "items[0]: hs 870323; declarant.released_before 2", "declarant INDUS", "");
        assertThat(lane.inputs().has("modelScore"))
                .as("the record itself is as it was")
                .isTrue();

        DecisionOnRecord scored =
                Telling.toTrader(decision(What.SCORED, "rule", "{'known': 1}", "{'probability': 0.91}"));
        assertThat(scored.inputs()).isNull();
        assertThat(scored.outcome()).isNull();
        assertThat(scored.reasons()).isEmpty();
    }

    @Test
    void a_declarant_reads_what_an_audit_found_but_not_why_he_was_chosen_nor_by_whom() {
        DecisionOnRecord audited = Telling.toTrader(
                decision(What.AUDITED, "PK-CUSTOMS/amina", "{'why': 'SCORE'}", "{'outcome': 'CONFORMING'}"));
        assertThat(audited.by()).isEqualTo("PK-CUSTOMS");
        assertThat(audited.inputs()).isNull();
        assertThat(audited.outcome()).isEqualTo(json("{'outcome': 'CONFORMING'}"));
    }

    @Test
    void an_officer_who_must_not_know_whose_goods_these_are_reads_no_name_that_a_rule_found() {
        DecisionOnRecord told = Telling.toBlindOfficer(lane);
        assertThat(told.inputs()).isNull();
        assertThat(found(told))
                .containsExactly(
                        "model_score 0.91",
                        "MODEL_SCORE 0.91, DECLARANT_RELEASED_BEFORE 2",
                        "items[0]: hs 870323; declarant.released_before 2",
                        "",
                        "");
    }

    @Test
    void a_declarant_reads_that_a_decision_did_not_come_out_the_same_without_any_score() {
        Replayed replayed = new Replayed(
                lane.declarationId(),
                false,
                List.of(
                        Replayed.One.madeAgain(lane, lane.outcome(), json("{'lane': 'GREEN', 'reasons': []}")),
                        Replayed.One.madeAgain(
                                decision(What.SCORED, "rule", "{}", "{}"),
                                json("{'probability': 0.91}"),
                                json("{'probability': 0.12}"))));
        JsonNode told = JSON.valueToTree(Telling.toTrader(replayed));
        assertThat(told.at("/decisions/1/same").booleanValue()).isFalse();
        assertThat(told.at("/decisions/0/onRecord/lane").asString()).isEqualTo("RED");
        assertThat(told.toString()).doesNotContain("0.91", "0.12");
    }

    private static List<String> found(DecisionOnRecord decision) {
        return decision.outcome()
                .path("reasons")
                .valueStream()
                .map(each -> each.path("found").asString(""))
                .toList();
    }

    private static DecisionOnRecord decision(What what, String by, String inputs, String outcome) {
        return new DecisionOnRecord(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                what,
                by,
                Instant.EPOCH,
                json(inputs),
                json(outcome),
                List.of("Because."),
                null,
                null,
                null,
                null);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
