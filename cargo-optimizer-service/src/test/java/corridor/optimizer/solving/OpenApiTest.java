package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.service.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class OpenApiTest {
    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        JsonNode text = api.get("/v3/api-docs").body();
        assertThat(text.at("/openapi").asString()).startsWith("3.1");
        assertThat(text.at("/info/description").asString()).contains("proof of how good they are");
        JsonNode paths = text.at("/paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/optimizer/v1/bays",
                        "/optimizer/v1/bays/{block}/{bay}",
                        "/optimizer/v1/retrieval-plans",
                        "/optimizer/v1/retrieval-plans/{planId}",
                        "/optimizer/v1/retrieval-plans/{planId}/cancel",
                        "/optimizer/v1/retrieval-plans/{planId}/accept",
                        "/optimizer/v1/dead-letters");
        for (String path : paths.propertyNames()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = paths.get(path).get(method);
                if (operation != null && !path.contains("dead-letters")) {
                    assertThat(operation.at("/summary").asString()).as(path).isNotBlank();
                    assertThat(operation.at("/description").asString()).as(path).contains("For: ");
                }
            }
        }
        assertThat(text.at("/components/schemas/AskForPlan/required"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("block", "bay", "order");
        assertThat(paths.at("/~1optimizer~1v1~1retrieval-plans/post/responses").propertyNames())
                .contains("202", "404", "409", "422");
    }
}
