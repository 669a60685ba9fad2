package corridor.customs.examination;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SettableClock;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class WorkTest {
    private static final String NEXT = "/customs/v1/work/next";
    private static final List<String> NAMES = List.of("INDUS-CLEARING", "Khyber Steel Works");

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_is_promised_next_is_assigned_next_and_asking_again_picks_nothing_else() {
        nobodyWaits();
        JsonNode red = world.lodged("240220");
        JsonNode yellow = world.lodged("870323");
        Api officer = officer("A");

        Answer first = officer.post(NEXT, Map.of());
        assertThat(first.at("/declarationId"))
                .as("yellow is promised in four hours, red in a day")
                .isEqualTo(id(yellow));
        assertThat(first.at("/state")).isEqualTo("ASSIGNED");
        assertThat(officer.post(NEXT, Map.of()).at("/declarationId")).isEqualTo(id(yellow));

        officer.post(work(yellow, "claim"), Map.of());
        assertThat(officer.post(NEXT, Map.of()).at("/declarationId")).isEqualTo(id(red));
        assertThat(officer("B").post(NEXT, Map.of()).status())
                .as("nothing is left")
                .isEqualTo(204);
        assertThat(officer.get("/customs/v1/work").body())
                .extracting(each -> each.at("/state").asString())
                .containsExactly("CLAIMED", "ASSIGNED");
    }

    @Test
    void names_are_hidden_from_officers_until_they_take_it_up_and_officers_names_from_traders() {
        nobodyWaits();
        JsonNode lodged = world.lodged("870323");
        Api officer = officer("A");
        officer.post(NEXT, Map.of());
        for (String look : List.of("", "/decisions")) {
            assertThat(officer.get(path(lodged, look)).body().toString())
                    .as(look)
                    .doesNotContain(NAMES);
        }
        assertThat(officer.get("/customs/v1/declarations").body().at("/items/0").toString())
                .contains(id(lodged))
                .doesNotContain(NAMES);

        assertThat(officer.post(work(lodged, "claim"), Map.of()).at("/state")).isEqualTo("CLAIMED");
        assertThat(officer.get(path(lodged, "")).body().toString()).contains(NAMES);
        assertThat(officer.get(path(lodged, "/decisions")).body().toString()).contains(NAMES);
        assertThat(officer("B").get(path(lodged, "")).body().toString()).doesNotContain(NAMES);
        assertThat(world.declarant().get(path(lodged, "/decisions")).body().toString())
                .contains("WORK_CLAIMED")
                .doesNotContain("OFFICER-A/OFFICER-A");
    }

    @Test
    void an_officer_checks_only_what_was_assigned_to_him_and_what_he_has_taken_up() {
        nobodyWaits();
        JsonNode lodged = world.lodged("870323");
        Api officer = officer("A");
        Map<String, String> conforming = Map.of("outcome", "CONFORMING");
        assertThat(officer.post(work(lodged, "claim"), Map.of()).at("/type")).endsWith(":work-not-assigned");
        assertThat(officer.post(path(lodged, "/checks"), conforming).at("/type"))
                .endsWith(":work-not-claimed");
        officer.post(NEXT, Map.of());
        assertThat(officer.post(path(lodged, "/checks"), conforming).at("/type"))
                .endsWith(":work-not-claimed");
        officer.post(work(lodged, "claim"), Map.of());
        assertThat(officer("B").post(path(lodged, "/checks"), conforming).at("/type"))
                .endsWith(":work-not-claimed");

        Answer checked = officer.post(
                path(lodged, "/checks"),
                Map.of(
                        "outcome", "CONFORMING",
                        "findings", "As packed",
                        "photos", List.of(Map.of("reference", "s3://photos/1.jpg", "sha256", "a".repeat(64)))));
        assertThat(checked.status()).isEqualTo(201);
        assertThat(officer.get("/customs/v1/work").body()).isEmpty();
        assertThat(world.auditor().get(path(lodged, "/decisions")).body().toString())
                .contains("s3://photos/1.jpg");
        assertThat(violations(officer.post(
                        path(lodged, "/checks"),
                        Map.of("outcome", "CONFORMING", "photos", List.of(Map.of("reference", "x", "sha256", "A1"))))))
                .singleElement()
                .asString()
                .startsWith("photos[0].sha256: ");
    }

    @Test
    void what_is_given_back_needs_a_reason_and_goes_to_somebody_else() {
        nobodyWaits();
        JsonNode lodged = world.lodged("870323");
        Api officer = officer("A");
        officer.post(NEXT, Map.of());
        assertThat(violations(officer.post(work(lodged, "return"), Map.of("reason", " "))))
                .singleElement()
                .asString()
                .startsWith("reason: ");
        assertThat(officer.post(work(lodged, "return"), Map.of("reason", "I know the consignee"))
                        .at("/state"))
                .isEqualTo("WAITING");
        assertThat(officer.post(NEXT, Map.of()).status()).isEqualTo(204);
        assertThat(officer("B").post(NEXT, Map.of()).at("/declarationId")).isEqualTo(id(lodged));
        assertThat(world.auditor().get(path(lodged, "/decisions")).body().toString())
                .contains("WORK_RETURNED", "I know the consignee");
    }

    @Test
    void a_check_is_waived_by_another_officer_than_the_one_who_asks() {
        JsonNode lodged = world.lodged("870323");
        Answer asked =
                officer("A").post(path(lodged, "/waivers"), Map.of("reason", "The same goods were seen last week"));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String waiver = asked.at("/waiverId");
        assertThat(world.auditor().get("/customs/v1/waivers?limit=500").body().toString())
                .contains(waiver);
        Map<String, String> granted = Map.of("outcome", "GRANTED", "reason", "So they were");
        String decide = "/customs/v1/waivers/" + waiver + "/decide";
        assertThat(officer("A").post(decide, granted).status()).isGreaterThanOrEqualTo(400);
        assertThat(officer("B").post(decide, granted).status()).isEqualTo(200);
        assertThat(world.auditor().get("/customs/v1/waivers?limit=500").body().toString())
                .doesNotContain(waiver);
    }

    @Test
    void of_many_officers_who_ask_at_once_each_gets_another_declaration() throws Exception {
        nobodyWaits();
        List<JsonNode> waiting =
                IntStream.range(0, 6).mapToObj(i -> world.lodged("870323")).toList();
        Set<String> given = ConcurrentHashMap.newKeySet();
        try (ExecutorService officers = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 6)
                    .forEach(i -> officers.execute(() ->
                            given.add(officer("RACE-" + i).post(NEXT, Map.of()).at("/declarationId"))));
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(WorkTest::id).toList());
    }

    @Test
    void while_the_declarant_is_asked_the_clock_stands_still() {
        nobodyWaits();
        JsonNode lodged = world.lodged("870323");
        Api officer = officer("A");
        officer.post(NEXT, Map.of());
        Instant promised =
                Instant.parse(officer.post(work(lodged, "claim"), Map.of()).at("/promisedBy"));
        String asked = officer.post(
                        path(lodged, "/document-requests"),
                        Map.of("document", "PACKING_LIST", "why", "The invoice does not say how they are packed"))
                .at("/requestId");
        assertThat(world.now(lodged).at("/nextStep").asString()).startsWith("An officer asks for documents");
        assertThat(mine(officer).at("/state").asString()).isEqualTo("WITH_DECLARANT");
        try {
            clock.set(Instant.now().plus(Duration.ofHours(10)));
            assertThat(mine(officer).at("/overdue").asBoolean()).isFalse();
            String answer = "/customs/v1/document-requests/" + asked + "/answer";
            assertThat(world.anotherDeclarant()
                            .post(answer, Map.of("reference", "PL-1"))
                            .status())
                    .isEqualTo(404);
            assertThat(violations(world.declarant().post(answer, Map.of())))
                    .containsExactly("reference: an answer names a document or says why there is none");
            assertThat(world.declarant()
                            .post(answer, Map.of("reference", "PL-1"))
                            .status())
                    .isEqualTo(200);
            assertThat(world.declarant()
                            .post(answer, Map.of("reference", "PL-2"))
                            .at("/type"))
                    .endsWith(":request-answered");
            assertThat(mine(officer).at("/state").asString()).isEqualTo("CLAIMED");
            assertThat(Instant.parse(mine(officer).at("/promisedBy").asString()))
                    .isAfter(promised.plus(Duration.ofHours(9)));
            assertThat(world.now(lodged).at("/documents").toString()).contains("PACKING_LIST", "PL-1");
        } finally {
            clock.reset();
        }
    }

    @Test
    void a_broken_promise_is_seen_in_the_queue() {
        nobodyWaits();
        JsonNode lodged = world.lodged("870323");
        assertThat(world.officer()
                        .get("/customs/v1/queue?order=PROMISE&limit=1")
                        .at("/items/0/overdue"))
                .isEqualTo("false");
        assertThat(world.officer().get("/customs/v1/queue?overdue=true").body().at("/items"))
                .isEmpty();
        try {
            clock.set(Instant.now().plus(Duration.ofHours(5)));
            assertThat(world.officer().get("/customs/v1/queue?overdue=true").at("/items/0/declarationId"))
                    .isEqualTo(id(lodged));
        } finally {
            clock.reset();
        }
    }

    @Test
    void only_the_head_of_the_house_assigns_out_of_turn_and_takes_nothing_away() {
        JsonNode lodged = world.lodged("870323");
        Map<String, String> direct =
                Map.of("declarationId", id(lodged), "officer", "PK-CUSTOMS/OFFICER-Z", "reason", "Knows cars");
        assertThat(world.officer().post("/customs/v1/work/assignments", direct).status())
                .isEqualTo(403);
        world.takeUp(lodged);
        assertThat(world.head().post("/customs/v1/work/assignments", direct).at("/type"))
                .endsWith(":work-taken");
        assertThat(world.head()
                        .post(
                                "/customs/v1/work/assignments",
                                Map.of(
                                        "declarationId",
                                        id(world.lodged("730890")),
                                        "officer",
                                        "PK-CUSTOMS/OFFICER-Z",
                                        "reason",
                                        "Green"))
                        .at("/type"))
                .endsWith(":work-not-needed");
        assertThat(world.declarant()
                        .post(path(lodged, "/amendments"), Map.of("declaration", Map.of(), "reason", "Too late"))
                        .status())
                .isEqualTo(400);
    }

    /** What other tests have left is assigned to nobody in particular. */
    private void nobodyWaits() {
        jdbc.sql("delete from assignment where officer like 'OFFICER-%'").update();
        jdbc.sql("""
                        insert into assignment (declaration_id, officer, assigned_at)
                        select id, 'SOMEBODY/ELSE', now() from declaration
                        where check_needed and status in ('PAID', 'ASSESSED') on conflict do nothing""").update();
        jdbc.sql("update declaration set promised_by = null where check_needed").update();
    }

    private JsonNode mine(Api officer) {
        return officer.get("/customs/v1/work").body().get(0);
    }

    private Api officer(String name) {
        return api.as(Role.CUSTOMS_OFFICER, "OFFICER-" + name);
    }

    private static String id(JsonNode declaration) {
        return declaration.at("/declarationId").asString();
    }

    private static String work(JsonNode declaration, String step) {
        return "/customs/v1/work/" + id(declaration) + "/" + step;
    }
}
