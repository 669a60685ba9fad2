package corridor.customs.rulemaking;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CustomsTest
class RuleMakingTest {
    private static final String SETS = "/customs/v1/rule-sets";
    private static final String CHEAP_ALUMINIUM = "any item (hs starts with \"7601\" and value / mass_kg < 10000)";
    private static final String NOTHING_HERE = "any item (hs starts with \"9701\")";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DryRuns runs;

    private final String version = "gwadar-" + UUID.randomUUID().toString().substring(0, 8) + ".1";

    @BeforeEach
    void history() {
        world.lodged("870323");
        world.lodged("520100");
    }

    /** Other tests foresee what the set of their folder does. */
    @AfterEach
    void theFoldersSetCountsAgain() {
        jdbc.sql("update rule_set_in_force set withdrawn_at = put_at where put_by <> 'files'")
                .update();
        jdbc.sql("update rule_dry_run set state = 'CANCELLED' where state = 'RUNNING'")
                .update();
    }

    @Test
    void rules_count_once_another_officer_approves_what_was_tried_and_each_decision_replays_by_its_own_set() {
        JsonNode before = world.lodged("760120");
        assertThat(before.at("/lane").asString()).isEqualTo("GREEN");
        write(CHEAP_ALUMINIUM);
        assertThat(approve("B").at("/type")).as("a draft").endsWith(":rule-set-state");
        assertThat(step("A", "submit").at("/state")).isEqualTo("SUBMITTED");
        assertThat(approve("B").at("/type")).as("not tried").endsWith(":rule-set-untried");
        tried();
        assertThat(approve("A").at("/type")).as("his own").endsWith(":own-request");
        assertThat(world.lodged("760120").at("/lane").asString()).isEqualTo("GREEN");

        Answer approved = approve("B");
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
        assertThat(approved.body().at("/inForce").asBoolean()).isTrue();
        JsonNode after = world.lodged("760120");
        assertThat(after.at("/lane").asString()).isEqualTo("RED");
        assertThat(after.at("/ruleSetVersion").asString()).isEqualTo(version);
        assertThat(after.at("/laneReasons/0/found").asString()).startsWith("items[0]: hs 760120, value ");
        assertThat(jdbc.sql("""
                                select count(*) from decision where what = 'RULES_APPROVED' and rule_set_version = ?
                                and made_by like '%OFFICER-B%' and inputs ->> 'sha256' is not null""").param(version).query(Integer.class).single()).isEqualTo(1);

        step("C", "reinstate", "/customs/v1/rule-sets/risk-for-tests-1");
        assertThat(world.lodged("760120").at("/lane").asString())
                .as("rolled back")
                .isEqualTo("GREEN");
        for (JsonNode each : List.of(before, after)) {
            assertThat(world.auditor().get(path(each, "/replay")).at("/same"))
                    .as(each.at("/ruleSetVersion").asString())
                    .isEqualTo("true");
        }
        assertThat(step("B", "withdraw").at("/type")).as("it was in force").endsWith(":rule-set-state");
    }

    @Test
    void a_set_may_count_from_later_and_be_withdrawn_until_then() {
        write(CHEAP_ALUMINIUM);
        step("A", "submit");
        tried();
        Answer approved = officer("B")
                .post(
                        set("/approve"),
                        Map.of("reason", "Next week", "from", Instant.now().plus(Duration.ofDays(7))));
        assertThat(approved.body().at("/inForce").asBoolean()).isFalse();
        assertThat(world.lodged("760120").at("/lane").asString()).isEqualTo("GREEN");
        assertThat(step("C", "withdraw").at("/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void rules_that_were_tried_on_a_chosen_moment_only_are_not_put_in_force() {
        write(NOTHING_HERE);
        step("A", "submit");
        Instant before = Instant.parse("2001-01-01T00:00:00Z");
        Answer begun = officer("A").post(set("/dry-runs"), Map.of("from", before, "to", before.plusSeconds(60)));
        awaitEnd(UUID.fromString(begun.body().at("/dryRunId").asString()));
        Answer refused = approve("B");
        assertThat(refused.at("/type")).endsWith(":rule-set-untried");
        assertThat(violations(refused))
                .singleElement()
                .asString()
                .matches("version: rules are tried on [0-9]+ declarations at least before they count");
    }

    @Test
    void of_two_officers_who_approve_at_the_same_moment_one_does() throws Exception {
        write(NOTHING_HERE);
        step("A", "submit");
        tried();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = List.of(both.submit(() -> approve("B")), both.submit(() -> approve("C")));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> each : asked) {
                statuses.add(each.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(jdbc.sql("select count(*) from rule_set_in_force where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_or_would_stop_everything_is_refused_with_rule_place_and_remedy() {
        assertThat(violations(officer("A").post(SETS, text(CHEAP_ALUMINIUM, "declarant.released_befor < 3"))))
                .containsExactly(
                        "rules[1].when: rule-1, line 1, column 1: nothing is known as declarant.released_befor");
        assertThat(violations(officer("A").post(SETS, text("customs_value >= 0"))))
                .singleElement()
                .asString()
                .startsWith("rules[0].when: rule-0 would stop every declaration");
        assertThat(violations(officer("A").post(SETS, text("1 = 1"))))
                .singleElement()
                .asString()
                .contains("would stop every declaration");
        assertThat(violations(officer("A").post(SETS, text("customs_value < 5000", "customs_value >= 5000"))))
                .containsExactly("rules: all rules together would stop every declaration");
        assertThat(violations(officer("A").post(SETS, text()))).containsExactly("rules: a rule set has rules");
        assertThat(officer("A").get(set("")).status()).as("nothing was kept").isEqualTo(404);
    }

    @Test
    void rules_that_would_stop_too_much_of_history_are_not_put_in_force() {
        write("net_mass_kg > 0 and customs_value < 99999999999 and procedure = \"IMPORT\"");
        step("A", "submit");
        JsonNode result = tried().at("/result");
        assertThat(result.at("/rules/0/declarations").asInt())
                .isEqualTo(result.at("/stopped").asInt());
        assertThat(approve("B").at("/type")).endsWith(":rules-stop-too-much");
    }

    @Test
    void a_dry_run_tells_which_lanes_change_and_what_officers_had_found_and_counts_for_its_very_text_only() {
        JsonNode wrong = world.lodged("870323");
        world.check(wrong, "DISCREPANT", "Not a car");
        write("any item (hs starts with \"8703\")");
        JsonNode run = tried();

        assertThat(run.at("/result/moved")).anySatisfy(each -> {
            assertThat(each.at("/was").asString()).isEqualTo("YELLOW");
            assertThat(each.at("/now").asString()).isEqualTo("RED");
        });
        assertThat(run.at("/result/hits"))
                .filteredOn(each -> each.at("/lane").asString().equals("RED"))
                .singleElement()
                .satisfies(each -> assertThat(each.at("/wrong").asInt()).isPositive());
        JsonNode changes = officer("A")
                .get(set("/dry-runs/" + run.at("/dryRunId").asString() + "/changes?limit=500"))
                .body();
        assertThat(changes.at("/items").toString())
                .contains(wrong.at("/declarationId").asString());

        assertThat(rewrite(NOTHING_HERE).status()).isEqualTo(200);
        step("A", "submit");
        assertThat(approve("B").at("/type")).as("another text now").endsWith(":rule-set-untried");
        assertThat(rewrite(CHEAP_ALUMINIUM).at("/type")).endsWith(":rule-set-state");
        assertThat(step("B", "send-back").at("/state")).isEqualTo("DRAFT");
    }

    @Test
    void a_dry_run_goes_on_where_it_was_when_its_instance_died_and_a_cancelled_one_does_not() {
        write(CHEAP_ALUMINIUM);
        JsonNode run = tried();
        UUID id = UUID.fromString(run.at("/dryRunId").asString());
        // As it stood after its first line, when an instance died.
        jdbc.sql("""
                        delete from rule_dry_run_line where dry_run_id = :id and decision_id >
                            (select min(decision_id::text)::uuid from rule_dry_run_line where dry_run_id = :id)""").param("id", id).update();
        jdbc.sql("""
                        update rule_dry_run set state = 'RUNNING', done = 1, ended_at = null, last_seen =
                            (select decision_id from rule_dry_run_line where dry_run_id = :id) where id = :id""").param("id", id).update();
        JsonNode again = awaitEnd(id);
        assertThat(again.at("/result")).isEqualTo(run.at("/result"));
        assertThat(again.at("/done")).isEqualTo(run.at("/total"));

        assertThat(officer("A")
                        .post(set("/dry-runs/" + id + "/cancel"), Map.of())
                        .at("/type"))
                .endsWith(":dry-run-ended");
        assertThat(violations(officer("A").post(SETS, text(CHEAP_ALUMINIUM)))).hasSize(1);
    }

    @Test
    void officers_make_rules_auditors_read_them_and_nobody_else_sees_them() {
        write(NOTHING_HERE);
        assertThat(world.declarant().get(SETS).status()).isEqualTo(403);
        assertThat(world.declarant().post(SETS, text(CHEAP_ALUMINIUM)).status()).isEqualTo(403);
        assertThat(world.auditor().get(set("")).status()).isEqualTo(200);
        assertThat(world.auditor().post(set("/submit"), Map.of()).status()).isEqualTo(403);
        assertThat(world.head().post(set("/approve"), Map.of("reason", "Now")).status())
                .isEqualTo(403);
        JsonNode page = world.auditor().get(SETS + "?limit=1").body();
        assertThat(page.at("/items/0/version").asString()).isEqualTo(version);
        assertThat(page.at("/nextCursor").asString()).isNotEmpty();
        assertThat(world.auditor().get(SETS + "/vocabulary").body().toString()).contains("declarant.released_before");
    }

    private void write(String... conditions) {
        Answer written = officer("A").post(SETS, text(conditions));
        assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
    }

    private Answer rewrite(String condition) {
        return officer("A")
                .send(
                        HttpMethod.PUT,
                        set(""),
                        JsonMapper.shared().writeValueAsBytes(text(condition)),
                        MediaType.APPLICATION_JSON,
                        UUID.randomUUID().toString());
    }

    private Map<String, Object> text(String... conditions) {
        List<Map<String, String>> rules = new ArrayList<>();
        for (String condition : conditions) {
            rules.add(Map.of(
                    "name", "rule-" + rules.size(), "lane", "RED", "reason", "Worth a look.", "when", condition));
        }
        return Map.of(
                "version",
                version,
                "random",
                Map.of("percent", 0, "lane", "RED", "reason", "Drawn by lot."),
                "rules",
                rules);
    }

    /** Tries it on all of history, and waits until that is done. */
    private JsonNode tried() {
        Answer begun = officer("A").post(set("/dry-runs"), Map.of("from", "2002-01-01T00:00:00Z"));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        JsonNode run = awaitEnd(UUID.fromString(begun.body().at("/dryRunId").asString()));
        assertThat(run.at("/state").asString()).as(run.toString()).isEqualTo("DONE");
        return run;
    }

    private JsonNode awaitEnd(UUID run) {
        JsonNode body;
        do {
            runs.goOn();
            body = officer("A").get(set("/dry-runs/" + run)).body();
        } while (body.at("/state").asString().equals("RUNNING"));
        return body;
    }

    private Answer approve(String officer) {
        return officer(officer).post(set("/approve"), Map.of("reason", "It finds what it should"));
    }

    private Answer step(String officer, String step) {
        return step(officer, step, set(""));
    }

    private Answer step(String officer, String step, String set) {
        return officer(officer).post(set + "/" + step, Map.of("reason", "So that it goes on"));
    }

    private String set(String rest) {
        return SETS + "/" + version + rest;
    }

    private Api officer(String name) {
        return api.as(Role.CUSTOMS_OFFICER, "OFFICER-" + name);
    }
}
