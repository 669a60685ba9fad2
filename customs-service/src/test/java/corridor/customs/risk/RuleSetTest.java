package corridor.customs.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.customs.rulebook.RuleBookFolder;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.events.Lane;
import corridor.port.HsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RuleSetTest {
    private static final String RULES = """
            version: test-1
            status: EXAMPLE
            validFrom: 2026-01-01
            random: {rule: random, percent: 0, lane: RED, reason: Drawn by lot.}
            rules:
              - name: cheap-machinery
                lane: RED
                reason: Too cheap.
                when:
                  - {fact: ITEM_HS_CODE, startsWith: ["84", "85"]}
                  - {fact: ITEM_VALUE_PER_KG, below: 300}
              - name: newcomer
                lane: YELLOW
                reason: New here.
                when:
                  - {fact: DECLARANT_RELEASED_BEFORE, below: 3}
              - name: too-heavy
                lane: RED
                reason: Heavier than its boxes.
                when:
                  - {fact: NET_MASS_PERCENT_OF_MANIFEST, above: 100}
            """;

    @Test
    void the_example_rules_can_be_read() {
        assertThat(RuleSetReader.readAll(RuleBookFolder.read("", "risk-example", ".yml")))
                .hasSize(1);
    }

    @Test
    void what_no_rule_speaks_of_is_green_and_the_decision_says_so() {
        LaneDecision decision = rules(RULES).decide(facts(5, "20000", item("520100", "10000", "100")));
        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
        assertThat(decision.reasons()).extracting(LaneReason::rule).containsExactly("nothing-found");
        assertThat(decision.ruleSetVersion()).isEqualTo("test-1");
    }

    @Test
    void the_strictest_lane_counts_and_every_reason_is_told() {
        LaneDecision decision =
                rules(RULES).decide(facts(0, "20000", item("520100", "10000", "100"), item("850440", "29999", "100")));
        assertThat(decision.lane()).isEqualTo(Lane.RED);
        assertThat(decision.reasons())
                .containsExactly(
                        new LaneReason(
                                "cheap-machinery",
                                Lane.RED,
                                "Too cheap.",
                                "items[1]: ITEM_HS_CODE 850440, ITEM_VALUE_PER_KG 299.99"),
                        new LaneReason("newcomer", Lane.YELLOW, "New here.", "DECLARANT_RELEASED_BEFORE 0"));
    }

    @Test
    void a_rule_in_the_language_tells_what_it_found_in_its_own_words() {
        RuleSet rules = rules(RULES.replace(
                "when:\n      - {fact: DECLARANT_RELEASED_BEFORE, below: 3}",
                "when: any item (hs starts with \"85\" and value / mass_kg < 300) and declarant.released_before < 3"));
        assertThat(rules.decide(facts(2, "20000", item("520100", "10000", "100"), item("850440", "20000", "100")))
                        .reasons())
                .contains(new LaneReason(
                        "newcomer",
                        Lane.YELLOW,
                        "New here.",
                        "items[1]: hs 850440, value 20000, mass_kg 100; declarant.released_before 2"));
        assertRefused(
                RULES.replace(
                        "when:\n      - {fact: DECLARANT_RELEASED_BEFORE, below: 3}",
                        "when: any item (hs starts with \"85\") and declarant.released_befor < 3"),
                "rules.yml:",
                "line 1, column 36: nothing is known as declarant.released_befor");
    }

    @Test
    void conditions_on_an_item_must_hold_for_one_and_the_same_item() {
        LaneDecision decision =
                rules(RULES).decide(facts(5, "20000", item("850440", "900000", "100"), item("520100", "1", "100")));
        assertThat(decision.lane()).isEqualTo(Lane.GREEN);
    }

    @Test
    void what_is_not_known_meets_no_condition() {
        assertThat(rules(RULES)
                        .decide(facts(5, null, item("520100", "1", "100")))
                        .lane())
                .isEqualTo(Lane.GREEN);
        assertThat(rules(RULES)
                        .decide(facts(5, "99", item("520100", "1", "100")))
                        .lane())
                .isEqualTo(Lane.RED);
    }

    @Test
    void a_rule_may_ask_for_the_models_score_and_the_decision_names_the_model() {
        RuleSet rules = rules(RULES.replace("DECLARANT_RELEASED_BEFORE, below: 3", "MODEL_SCORE, above: 0.6"));
        RiskFacts facts = facts(5, "20000", item("520100", "1", "100"));

        assertThat(rules.decide(facts).lane()).isEqualTo(Lane.GREEN);
        LaneDecision scored = rules.decide(facts.scored(new BigDecimal("0.61"), "model-7"));
        assertThat(scored.lane()).isEqualTo(Lane.YELLOW);
        assertThat(scored.modelVersion()).isEqualTo("model-7");
        assertThat(scored.reasons()).extracting(LaneReason::found).containsExactly("MODEL_SCORE 0.61");
        assertThatThrownBy(() -> facts.scored(new BigDecimal("1.01"), "model-7"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> facts.scored(new BigDecimal("0.5"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_decision_kept_before_there_was_a_model_comes_out_the_same_to_the_last_detail() {
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        RiskFacts kept = json.readValue("""
                {"declarationId": "00000000-0000-0007-0000-000000000007", "day": "2026-07-01", "procedure": "IMPORT",
                 "declarant": "INDUS-CLEARING", "consignee": "Khyber Steel", "declarantReleasedBefore": 0,
                 "customsValue": 100, "netMassKg": 100, "containers": 1,
                 "items": [{"hsCode": "520100", "originCountry": "CN", "customsValue": 100, "netMassKg": 100}]}""", RiskFacts.class);

        assertThat(kept.mismatches()).isNull();
        assertThat(json.valueToTree(rules(RULES).decide(kept)).toString()).isEqualTo("""
                {"lane":"YELLOW","reasons":[{"rule":"newcomer","lane":"YELLOW","reason":"New here.",\
                "found":"DECLARANT_RELEASED_BEFORE 0"}],"ruleSetVersion":"test-1","draw":59.614538,"drawnAtRandom":false}""");
    }

    @Test
    void a_lot_is_drawn_the_same_each_time_and_falls_on_about_its_share() {
        RuleSet tenth = rules(RULES.replace("percent: 0", "percent: 10"));
        List<LaneDecision> decisions = IntStream.range(0, 5_000)
                .mapToObj(i -> tenth.decide(facts(new UUID(7, i), 5, "20000", item("520100", "1", "100"))))
                .toList();

        assertThat(decisions.stream().filter(LaneDecision::drawnAtRandom).count())
                .isBetween(420L, 580L);
        assertThat(decisions).allSatisfy(each -> {
            assertThat(each.draw()).isBetween(BigDecimal.ZERO, new BigDecimal("99.999999"));
            assertThat(each.lane()).isEqualTo(each.drawnAtRandom() ? Lane.RED : Lane.GREEN);
        });
        assertThat(tenth.decide(facts(new UUID(7, 42), 5, "20000", item("520100", "1", "100"))))
                .isEqualTo(decisions.get(42));
    }

    @Test
    void a_rule_that_would_stop_everything_or_makes_no_sense_is_refused_with_its_line() {
        assertRefused(
                RULES.replace("- {fact: DECLARANT_RELEASED_BEFORE, below: 3}", "[]"),
                "rules.yml",
                "would stop every declaration");
        assertRefused(RULES.replace("below: 3}", "below: 3, above: 1}"), "rules.yml:16", "exactly one of");
        assertRefused(RULES.replace("startsWith: [\"84\", \"85\"]", "above: 3"), "rules.yml:10", "is a text");
        assertRefused(RULES.replace("DECLARANT_RELEASED_BEFORE", "SHOE_SIZE"), "rules.yml:16", "SHOE_SIZE");
        assertRefused(RULES.replace("name: newcomer", "name: cheap-machinery"), "rules.yml", "two rules");
        assertRefused(RULES.replace("lane: YELLOW", "lane: GREEN"), "rules.yml", "green needs no reason");
        assertRefused(RULES.replace("when:\n      - {fact: N", "whenever:\n      - {fact: N"), "rules.yml", "");
        assertRefused("version: [", "rules.yml", "");
    }

    @Test
    void two_sets_may_not_begin_on_one_day() {
        assertThatThrownBy(
                        () -> RuleSetReader.readAll(Map.of("a.yml", RULES, "b.yml", RULES.replace("test-1", "test-2"))))
                .isInstanceOf(RuleBookInvalid.class)
                .hasMessage("b.yml: another set begins on 2026-01-01 already");
    }

    private static void assertRefused(String text, String where, String why) {
        assertThatThrownBy(() -> rules(text))
                .isInstanceOf(RuleBookInvalid.class)
                .hasMessageContaining(where)
                .hasMessageContaining(why);
    }

    private static RuleSet rules(String text) {
        return RuleSetReader.read("rules.yml", text);
    }

    private static RiskFacts facts(int releasedBefore, String manifestMass, RiskFacts.Item... items) {
        return facts(new UUID(7, 7), releasedBefore, manifestMass, items);
    }

    private static RiskFacts facts(UUID id, int releasedBefore, String manifestMass, RiskFacts.Item... items) {
        List<RiskFacts.Item> all = List.of(items);
        return new RiskFacts(
                id,
                LocalDate.of(2026, 7, 1),
                "IMPORT",
                "INDUS-CLEARING",
                "Khyber Steel",
                null,
                null,
                null,
                releasedBefore,
                null,
                all.stream().map(RiskFacts.Item::customsValue).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().map(RiskFacts.Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add),
                manifestMass == null ? null : new BigDecimal(manifestMass),
                1,
                List.of(),
                null,
                null,
                all);
    }

    private static RiskFacts.Item item(String code, String value, String mass) {
        return new RiskFacts.Item(new HsCode(code), "CN", new BigDecimal(value), new BigDecimal(mass), null, null);
    }
}
