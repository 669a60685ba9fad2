package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.world.OptimizerTest;
import corridor.service.testing.Api;
import corridor.service.testing.ApiText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OptimizerTest
class OpenApiTest {
    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        ApiText described = ApiText.of(api);
        described.describesEveryDoor(
                "proof of how good they are",
                "/optimizer/v1/bays",
                "/optimizer/v1/bays/{block}/{bay}",
                "/optimizer/v1/retrieval-plans",
                "/optimizer/v1/retrieval-plans/{planId}",
                "/optimizer/v1/retrieval-plans/{planId}/cancel",
                "/optimizer/v1/retrieval-plans/{planId}/accept",
                "/optimizer/v1/dead-letters");
        assertThat(described.requiredOf("AskForPlan")).containsExactlyInAnyOrder("block", "bay", "order");
        assertThat(described
                        .text()
                        .at("/paths/~1optimizer~1v1~1retrieval-plans/post/responses")
                        .propertyNames())
                .contains("202", "404", "409", "422");
    }
}
