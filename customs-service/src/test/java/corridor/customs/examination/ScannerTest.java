package corridor.customs.examination;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class ScannerTest {
    private static final String SCRAP = "720449";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private PortTopics topics;

    @Test
    void a_blue_declaration_is_cleared_by_a_finding_that_names_the_scanners_image() {
        JsonNode lodged = world.lodged(SCRAP);
        assertThat(lodged.at("/lane").asString()).isEqualTo("BLUE");
        world.pay(lodged);
        assertThat(violations(world.release(lodged))).containsExactly("checks: the boxes have not been scanned");
        world.takeUp(lodged);
        assertThat(world.officer().get("/customs/v1/work").body())
                .filteredOn(each -> each.at("/declarationId").equals(lodged.at("/declarationId")))
                .extracting(each -> each.at("/task").asString())
                .containsExactly("SCAN");

        assertThat(scan(lodged, "CONFORMING", null).at("/type")).endsWith(":scanner-image-missing");
        assertThat(scan(lodged, "CONFORMING", "c".repeat(64)).status()).isEqualTo(201);
        assertThat(world.release(lodged).at("/status")).isEqualTo("RELEASED");
        assertThat(decision(lodged, "CHECKED").at("/inputs/scannerImage/sha256").asString())
                .isEqualTo("c".repeat(64));
    }

    @Test
    void a_suspicious_image_opens_the_box_by_a_decision_of_its_own() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged(SCRAP, box);
        world.takeUp(lodged);
        JsonNode raised = scan(lodged, "DISCREPANT", "d".repeat(64)).body();

        assertThat(raised.at("/lane").asString()).isEqualTo("RED");
        assertThat(raised.at("/laneReasons"))
                .extracting(each -> each.at("/rule").asString())
                .containsExactly("waste", "suspicious-image");
        JsonNode decision = decision(lodged, "LANE_RAISED");
        assertThat(decision.at("/reasons/0").asString()).isEqualTo("A dense block behind the scrap");
        assertThat(decision.at("/by").asString()).isEqualTo("PK-CUSTOMS/PK-CUSTOMS");
        topics.await(LaneAssigned.class, event -> event.containerNumber().equals(box) && event.lane() == Lane.RED);
        topics.await(
                GoodsExamined.class,
                event -> event.containerNumber().equals(box) && event.outcome() == GoodsExamined.Outcome.DISCREPANT);

        assertThat(scan(lodged, "CONFORMING", "d".repeat(64)).at("/type"))
                .as("the examination is another piece of work")
                .endsWith(":work-not-claimed");
        Map<String, Object> milder = Map.of(
                "reason",
                "Steel after all",
                "declaration",
                SampleDeclaration.of(box)
                        .with("reference", lodged.at("/reference").asString())
                        .body());
        assertThat(world.declarant().post(path(lodged, "/amendments"), milder).at("/type"))
                .endsWith(":amendment-refused");
        world.pay(lodged);
        assertThat(world.check(lodged, "CONFORMING", "An engine block, as scrap")
                        .status())
                .isEqualTo(201);
        assertThat(world.release(lodged).at("/status")).isEqualTo("RELEASED");
        assertThat(world.auditor().get(path(lodged, "/replay")).at("/same")).isEqualTo("true");
    }

    private Answer scan(JsonNode declaration, String outcome, String sha256) {
        Map<String, Object> found = new HashMap<>(Map.of("outcome", outcome));
        found.put("findings", "A dense block behind the scrap");
        if (sha256 != null) {
            found.put("scannerImage", Map.of("reference", "scanner://gwadar-1/417", "sha256", sha256));
        }
        return world.officer().post(path(declaration, "/checks"), found);
    }

    private JsonNode decision(JsonNode declaration, String what) {
        for (JsonNode each :
                world.auditor().get(path(declaration, "/decisions")).body().at("/items")) {
            if (each.at("/what").asString().equals(what)) {
                return each;
            }
        }
        throw new AssertionError("nothing was " + what);
    }
}
