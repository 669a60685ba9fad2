package corridor.customs.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.service.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class OpenApiTest {
    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        JsonNode text = api.get("/v3/api-docs").body();
        assertThat(text.at("/openapi").asString()).startsWith("3.1");
        assertThat(text.at("/info/description").asString()).contains("Declared, assessed, paid, released");
        JsonNode paths = text.at("/paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/customs/v1/declarations",
                        "/customs/v1/declarations/{declarationId}",
                        "/customs/v1/declarations/{declarationId}/assessment",
                        "/customs/v1/declarations/{declarationId}/decisions",
                        "/customs/v1/declarations/{declarationId}/replay",
                        "/customs/v1/declarations/{declarationId}/payments",
                        "/customs/v1/declarations/{declarationId}/checks",
                        "/customs/v1/declarations/{declarationId}/release",
                        "/customs/v1/holds",
                        "/customs/v1/holds/{holdId}/lift",
                        "/customs/v1/queue",
                        "/customs/v1/ledger/balance",
                        "/customs/v1/tariff/{hsCode}");
        for (String path : paths.propertyNames()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = paths.get(path).get(method);
                if (operation != null && !path.contains("dead-letters")) {
                    assertThat(operation.at("/summary").asString()).as(path).isNotBlank();
                    assertThat(operation.at("/description").asString()).as(path).contains("For: ");
                }
            }
        }
        assertThat(text.at("/components/schemas/LodgeDeclaration/required"))
                .extracting(JsonNode::asString)
                .contains("reference", "procedure", "consignee", "currency", "freight", "containers", "items");
    }
}
