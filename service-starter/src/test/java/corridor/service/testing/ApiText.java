package corridor.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A service's OpenAPI text, as a newcomer reads it. */
public record ApiText(JsonNode text) {
    public static ApiText of(Api api) {
        return new ApiText(api.get("/v3/api-docs").body());
    }

    /** The service says in its own words what it is for, and every operation what it does and for whom. */
    public void describesEveryDoor(String inItsOwnWords, String... paths) {
        assertThat(text.at("/openapi").asString()).startsWith("3.1");
        assertThat(text.at("/info/description").asString()).contains(inItsOwnWords);
        assertThat(text.path("paths").propertyNames()).contains(paths);
        for (Map.Entry<String, JsonNode> path : text.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                assertThat(operation.at("/summary").asString())
                        .as(path.getKey())
                        .isNotBlank();
                assertThat(operation.at("/description").asString())
                        .as(path.getKey())
                        .contains("For: ");
            }
        }
    }

    /** The members that a body cannot do without. */
    public List<String> requiredOf(String schema) {
        return text.at("/components/schemas/" + schema + "/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
