package corridor.customs.release;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.events.CustomsHoldPlaced;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.PortTopics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class AppealTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private PortTopics topics;

    @Test
    void a_seizure_ends_by_appeal_only_and_nobody_judges_his_own() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        Answer seized =
                world.officer().post(path(lodged, "/seizures"), Map.of("reason", "Cigarettes behind the trusses"));
        assertThat(seized.status()).isEqualTo(201);
        assertThat(topics.await(
                                CustomsHoldPlaced.class,
                                event -> event.containerNumber().equals(box))
                        .event()
                        .reason())
                .isEqualTo("Seized: Cigarettes behind the trusses");
        assertThat(world.pay(lodged).at("/declaration/status")).isEqualTo("PAID");
        assertThat(world.officer()
                        .post("/customs/v1/holds/" + seized.at("/0/holdId") + "/lift", Map.of("reason", "x"))
                        .at("/type"))
                .endsWith(":seizure-stands");

        Map<String, String> grounds = Map.of("decisionId", seized.at("/0/decisionId"), "grounds", "They were samples");
        assertThat(world.anotherDeclarant()
                        .post(path(lodged, "/appeals"), grounds)
                        .status())
                .isEqualTo(404);
        Answer appeal = world.declarant().post(path(lodged, "/appeals"), grounds);
        assertThat(appeal.status()).isEqualTo(201);
        assertThat(appeal.at("/against")).isEqualTo("SEIZED");
        assertThat(world.declarant().post(path(lodged, "/appeals"), grounds).at("/type"))
                .endsWith(":appeal-lodged-before");

        assertThat(decide(world.officer(), appeal, "ALLOWED").at("/type")).endsWith(":own-decision");
        assertThat(decide(other(), appeal, "ALLOWED").at("/outcome")).isEqualTo("ALLOWED");
        assertThat(decide(other(), appeal, "DISMISSED").at("/type")).endsWith(":appeal-decided-before");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(world.auditor().get(path(lodged, "/decisions")).body().toString())
                .contains("SEIZED", "APPEAL_LODGED", "APPEAL_DECIDED", "HOLD_LIFTED");
    }

    @Test
    void a_detention_is_lifted_like_a_hold_and_a_dismissed_appeal_changes_nothing() {
        JsonNode lodged = world.lodged("730890");
        Answer detained = world.officer().post(path(lodged, "/detentions"), Map.of("reason", "Seal broken"));
        Answer appeal = world.declarant()
                .post(
                        path(lodged, "/appeals"),
                        Map.of("decisionId", detained.at("/0/decisionId"), "grounds", "It was whole"));
        decide(other(), appeal, "DISMISSED");
        world.pay(lodged);
        assertThat(world.now(lodged).at("/nextStep").asString()).contains("Detained: Seal broken");
        world.officer().post("/customs/v1/holds/" + detained.at("/0/holdId") + "/lift", Map.of("reason", "Resealed"));
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(world.officer()
                        .post(path(lodged, "/detentions"), Map.of("reason", "Too late"))
                        .at("/type"))
                .endsWith(":detention-refused");
    }

    @Test
    void an_allowed_appeal_against_a_check_has_another_officer_look_again() {
        JsonNode lodged = world.lodged("240220");
        world.check(lodged, "DISCREPANT", "Twelve cartons too many");
        String checked = "";
        for (JsonNode each :
                world.auditor().get(path(lodged, "/decisions")).body().at("/items")) {
            checked = each.at("/what").asString().equals("CHECKED")
                    ? each.at("/decisionId").asString()
                    : checked;
        }
        Answer appeal = world.declarant()
                .post(path(lodged, "/appeals"), Map.of("decisionId", checked, "grounds", "They were counted twice"));
        decide(other(), appeal, "ALLOWED");
        assertThat(world.now(lodged).at("/checks/outcome").isMissingNode()).isTrue();
        assertThat(world.officer()
                        .post(path(lodged, "/checks"), Map.of("outcome", "CONFORMING"))
                        .at("/type"))
                .as("the work was taken from the officer appealed against")
                .endsWith(":work-not-claimed");
    }

    @Test
    void no_appeal_lies_against_what_a_rule_decided() {
        JsonNode lodged = world.lodged("730890");
        assertThat(world.declarant()
                        .post(
                                path(lodged, "/appeals"),
                                Map.of("decisionId", lodged.at("/assessmentId").asString(), "grounds", "Too much"))
                        .at("/type"))
                .endsWith(":appeal-refused");
    }

    @Test
    void a_waiver_is_asked_by_one_officer_and_granted_by_another() {
        JsonNode lodged = world.lodged("240220");
        world.pay(lodged);
        Answer asked = world.officer().post(path(lodged, "/waivers"), Map.of("reason", "Vaccines that would spoil"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(world.officer()
                        .post(path(lodged, "/waivers"), Map.of("reason", "Again"))
                        .at("/type"))
                .endsWith(":waiver-asked-before");
        String decide = "/customs/v1/waivers/" + asked.at("/waiverId") + "/decide";
        Map<String, String> granted = Map.of("outcome", "GRANTED", "reason", "Agreed");
        assertThat(world.officer().post(decide, granted).at("/type")).endsWith(":own-request");
        assertThat(other().post(decide, granted).at("/outcome")).isEqualTo("GRANTED");
        assertThat(other().post(decide, granted).at("/type")).endsWith(":waiver-decided-before");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(violations(world.officer().post(path(lodged, "/waivers"), Map.of("reason", "Late"))))
                .containsExactly("declarationId: only what waits for a check is assigned");
    }

    private Api other() {
        return api.as(Role.CUSTOMS_OFFICER, "PK-CUSTOMS-2");
    }

    private static Answer decide(Api officer, Answer appeal, String outcome) {
        return officer.post(
                "/customs/v1/appeals/" + appeal.at("/appealId") + "/decide",
                Map.of("outcome", outcome, "reason", "Heard both sides"));
    }
}
