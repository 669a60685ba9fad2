package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.service.access.Role;
import corridor.service.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class AccessTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Test
    void another_declarant_finds_nothing() {
        JsonNode lodged = world.lodged("730890");
        for (String rest : List.of("", "/assessment", "/decisions", "/replay")) {
            assertThat(world.anotherDeclarant().get(path(lodged, rest)).status())
                    .as(rest)
                    .isEqualTo(404);
        }
        assertThat(world.anotherDeclarant()
                        .post(
                                path(lodged, "/payments"),
                                Map.of("amount", 1, "currency", "PKR", "paymentReference", "X-1"))
                        .status())
                .isEqualTo(404);
        assertThat(world.anotherDeclarant()
                        .post(path(lodged, "/cancel"), Map.of("reason", "Not mine"))
                        .status())
                .isEqualTo(404);
        assertThat(world.anotherDeclarant()
                        .get("/customs/v1/declarations")
                        .body()
                        .at("/items"))
                .noneMatch(each -> each.at("/declarant").asString().equals("INDUS-CLEARING"));
    }

    @Test
    void a_declarant_does_no_officers_work() {
        JsonNode lodged = world.lodged("730890");
        assertThat(world.declarant().post(path(lodged, "/release"), Map.of()).status())
                .isEqualTo(403);
        assertThat(world.declarant()
                        .post(path(lodged, "/revoke-release"), Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(world.declarant()
                        .post(path(lodged, "/checks"), Map.of("outcome", "CONFORMING"))
                        .status())
                .isEqualTo(403);
        assertThat(world.declarant()
                        .post("/customs/v1/holds", Map.of("containerNumber", "CSQU3054383", "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(world.declarant().get("/customs/v1/queue").status()).isEqualTo(403);
        assertThat(world.declarant().get("/customs/v1/holds").status()).isEqualTo(403);
        assertThat(world.declarant().get("/customs/v1/ledger/balance").status()).isEqualTo(403);
    }

    @Test
    void an_officer_neither_declares_nor_pays() {
        JsonNode lodged = world.lodged("730890");
        assertThat(world.officer()
                        .post(
                                "/customs/v1/declarations",
                                SampleDeclaration.of(world.box()).body())
                        .status())
                .isEqualTo(403);
        assertThat(world.officer()
                        .post(
                                path(lodged, "/payments"),
                                Map.of("amount", 1, "currency", "PKR", "paymentReference", "X-2"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void officers_and_auditors_see_everything_and_auditors_change_nothing() {
        JsonNode lodged = world.lodged("730890");
        for (Api who : List.of(world.officer(), world.auditor())) {
            assertThat(who.get(path(lodged, "")).status()).isEqualTo(200);
            assertThat(who.get(path(lodged, "/decisions")).status()).isEqualTo(200);
        }
        assertThat(world.auditor().post(path(lodged, "/release"), Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void who_has_no_business_with_customs_sees_the_tariff_only() {
        JsonNode lodged = world.lodged("730890");
        Api operator = api.as(Role.TERMINAL_OPERATOR, "GIT");
        assertThat(operator.get(path(lodged, "")).status()).isEqualTo(403);
        assertThat(operator.get("/customs/v1/tariff/730890").status()).isEqualTo(200);
        assertThat(api.get("/customs/v1/tariff/730890").status()).isEqualTo(401);
    }
}
