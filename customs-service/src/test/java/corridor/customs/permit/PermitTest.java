package corridor.customs.permit;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.customs.world.SettableClock;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class PermitTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Test
    void a_permit_is_asked_for_with_the_declaration_and_the_goods_wait_for_it() {
        JsonNode lodged = world.lodged("08041010");
        assertThat(lodged.at("/nextStep").asString())
                .endsWith("; besides, the permit of PK-DPP (plant quarantine) has not been granted.");
        JsonNode permit = world.declarant().get(path(lodged, "/permits")).body().get(0);
        assertThat(permit.at("/status").asString()).isEqualTo("REQUESTED");
        assertThat(Instant.parse(permit.at("/promisedBy").asString()))
                .isEqualTo(Instant.parse(permit.at("/requestedAt").asString()).plusSeconds(24 * 3600));

        assertThat(world.pay(lodged).at("/declaration/status")).isEqualTo("PAID");
        assertThat(violations(world.release(lodged)))
                .containsExactly("permits: the permit of PK-DPP (plant quarantine) has not been granted");
        Answer granted = decide(permit, "grant", "No pests found");
        assertThat(granted.at("/status")).isEqualTo("GRANTED");
        assertThat(granted.at("/decidedBy")).isEqualTo("PK-DPP/PK-DPP");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(world.auditor().get(path(lodged, "/decisions")).body().toString())
                .contains("PERMIT_GRANTED", "No pests found");
        assertThat(decide(permit, "refuse", "Too late").at("/type")).endsWith(":permit-decision-refused");
    }

    @Test
    void a_refused_permit_keeps_the_goods_until_the_agency_grants_it_after_all() {
        JsonNode lodged = world.lodged("08041020");
        JsonNode permit = world.declarant().get(path(lodged, "/permits")).body().get(0);
        world.pay(lodged);
        decide(permit, "refuse", "Weevils");
        assertThat(world.now(lodged).at("/nextStep").asString())
                .startsWith("PK-DPP has refused its permit (plant quarantine): Weevils");
        decide(permit, "grant", "Fumigated");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
    }

    @Test
    void an_agency_sees_what_it_is_asked_the_next_due_first_and_a_broken_promise() {
        JsonNode permit = world.declarant()
                .get(path(world.lodged("08041010"), "/permits"))
                .body()
                .get(0);
        assertThat(waiting(world.agency(), permit)).isNotNull();
        Api other = api.as(Role.BORDER_AGENCY, "PK-PSQCA");
        assertThat(waiting(other, permit)).isNull();
        assertThat(other.post(
                                "/customs/v1/permits/" + permit.at("/permitId").asString() + "/grant",
                                Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(world.officer()
                        .post(
                                "/customs/v1/permits/" + permit.at("/permitId").asString() + "/grant",
                                Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(world.agency().get("/customs/v1/queue").status()).isEqualTo(403);

        assertThat(waiting(world.agency(), permit).at("/overdue").asBoolean()).isFalse();
        try {
            clock.set(Instant.now().plusSeconds(25 * 3600));
            assertThat(waiting(world.agency(), permit).at("/overdue").asBoolean())
                    .isTrue();
        } finally {
            clock.reset();
        }
    }

    @Test
    void an_amendment_asks_anew_where_the_goods_have_changed_and_no_more_where_they_are_gone() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("08041010", box);
        JsonNode permit = world.declarant().get(path(lodged, "/permits")).body().get(0);
        decide(permit, "grant", "No pests found");

        amend(lodged, SampleDeclaration.of(box).item(Map.of("hsCode", "08041010", "quantity", 80)));
        assertThat(status(lodged)).isEqualTo("REQUESTED");
        amend(lodged, SampleDeclaration.of(box).item("730890"));
        assertThat(status(lodged)).isEqualTo("NOT_NEEDED");
        assertThat(world.pay(world.now(lodged)).at("/declaration/status")).isEqualTo("RELEASED");
    }

    private void amend(JsonNode lodged, SampleDeclaration now) {
        Answer amended = world.declarant()
                .post(
                        path(lodged, "/amendments"),
                        Map.of(
                                "declaration",
                                now.with("reference", lodged.at("/reference").asString())
                                        .body(),
                                "reason",
                                "Corrected"));
        assertThat(amended.status()).as(amended.body().toPrettyString()).isEqualTo(200);
    }

    private String status(JsonNode lodged) {
        return world.declarant().get(path(lodged, "/permits")).at("/0/status");
    }

    private Answer decide(JsonNode permit, String how, String reason) {
        return world.agency()
                .post("/customs/v1/permits/" + permit.at("/permitId").asString() + "/" + how, Map.of("reason", reason));
    }

    private static JsonNode waiting(Api agency, JsonNode permit) {
        String cursor = "";
        do {
            Answer page = agency.get("/customs/v1/permits?limit=2" + cursor);
            for (JsonNode each : page.body().at("/items")) {
                if (each.at("/permitId").equals(permit.at("/permitId"))) {
                    return each;
                }
            }
            cursor = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        return null;
    }
}
