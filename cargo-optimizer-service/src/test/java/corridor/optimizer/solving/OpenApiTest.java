package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.service.testing.Api;
import corridor.service.testing.ApiText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class OpenApiTest {
    private static final List<String> KINDS = List.of("retrieval", "berth", "loading", "stowage", "dispatch");

    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        ApiText described = ApiText.of(api);
        described.describesEveryDoor(
                "proof of how good they are",
                "/api/optimizer/bays",
                "/api/optimizer/bays/{block}/{bay}",
                "/optimizer/v1/dead-letters");
        described.describesEveryDoor("plan are asked for in one way", "/api/optimizer/loading-plans/{planId}/drawing");
        for (String kind : KINDS) {
            String plans = "/api/optimizer/" + kind + "-plans";
            described.describesEveryDoor(
                    "plan are asked for in one way",
                    plans,
                    plans + "/{planId}",
                    plans + "/{planId}/progress",
                    plans + "/{planId}/compare",
                    plans + "/{planId}/cancel",
                    plans + "/{planId}/accept",
                    plans + "/{planId}/replan");
            JsonNode post = described.text().path("paths").path(plans).path("post");
            assertThat(post.path("responses").propertyNames()).contains("201", "422", "429");
            assertThat(post.at("/requestBody/content/application~1json/schema/$ref")
                            .asString())
                    .as(kind)
                    .startsWith("#/components/schemas/AskFor");
        }
    }
}
