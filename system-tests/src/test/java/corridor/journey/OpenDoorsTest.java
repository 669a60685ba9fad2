package corridor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.local.door.Answer;
import corridor.local.door.Door;
import corridor.local.door.Visitor;
import corridor.local.platform.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be reached from outside, and by whom. */
class OpenDoorsTest {
    private static final Map<String, String> ROLES = Map.of(
            "operator", "terminal-operator",
            "officer", "customs-officer",
            "declarant", "declarant",
            "carrier", "carrier",
            "rashakai", "inland-park",
            "plants", "border-agency",
            "auditor", "auditor",
            "admin", "administrator");

    private final Platform platform = Platform.running();
    private final Door door = platform.door();

    @ParameterizedTest
    @ValueSource(strings = {"tracking", "customs", "optimizer"})
    void gateway_and_service_agree_on_who_may_do_what(String house) {
        Visitor anybody = door.as("auditor");
        JsonNode text = anybody.get("/openapi/" + house)
                .must("reading the OpenAPI of " + house, 200)
                .body();
        assertThat(text.at("/openapi").asString()).startsWith("3.1");
        assertThat(text.at("/info/description").asString()).hasSizeGreaterThan(100);
        int asked = 0;
        for (String sign : ROLES.keySet()) {
            Visitor visitor = door.as(sign);
            for (Map.Entry<String, JsonNode> path : text.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    Answer answer = knock(visitor, operation.getKey(), path.getKey());
                    boolean mayIn = allowed(operation.getValue()).contains(ROLES.get(sign));
                    // DCSA's errors have no type.
                    boolean wasIn = path.getKey().startsWith("/dcsa/")
                            ? answer.status() != 403
                            : !answer.text("type").endsWith(":role-missing");
                    assertThat(wasIn)
                            .as("%s at %s %s: %s", sign, operation.getKey(), path.getKey(), answer)
                            .isEqualTo(mayIn);
                    assertThat(answer.status()).isNotEqualTo(500);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void health_metrics_and_traces_are_not_behind_the_public_door() throws Exception {
        for (String path :
                List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/tracking/actuator/health")) {
            assertThat(status(platform.settings().gatewayUrl() + path)).as(path).isEqualTo(404);
        }
        for (Service service : Service.values()) {
            String management = "http://127.0.0.1:" + platform.settings().managementPort(service) + "/actuator";
            assertThat(status(management + "/health")).as(service.word()).isEqualTo(200);
            assertThat(body(management + "/prometheus")).as(service.word()).contains("http_server_requests");
        }
    }

    @Test
    void one_page_shows_the_operations_of_all_services() throws Exception {
        String url = platform.settings().gatewayUrl();
        assertThat(body(url + "/docs")).contains("docs.js");
        for (String house : List.of("tracking", "customs", "optimizer")) {
            assertThat(body(url + "/docs/docs.js")).contains("/openapi/" + house);
            assertThat(status(url + "/openapi/" + house)).isEqualTo(200);
        }
    }

    private static Answer knock(Visitor visitor, String method, String path) {
        String there = path.replace("{number}", "CSQU3054383")
                .replace("{code}", "rashakai")
                .replace("{block}", "ZZ")
                .replace("{bay}", "1")
                .replace("{hsCode}", "850440")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (there.endsWith("/stream")) {
            there += "?containerNumber=nonsense"; // refused to whoever is let in, since a stream has no end
        }
        return method.equals("get")
                ? visitor.get(there)
                : visitor.send(method, there, Map.of(), UUID.randomUUID().toString());
    }

    /** As the description says: "For: carrier, auditor." */
    private static Set<String> allowed(JsonNode operation) {
        String description = operation.path("description").asString("");
        String who = description.substring(description.lastIndexOf("For: ") + "For: ".length());
        return Set.copyOf(List.of(who.replace(".", "").split(", ", -1)));
    }

    private static int status(String url) throws IOException, InterruptedException {
        return send(url).statusCode();
    }

    private static String body(String url) throws IOException, InterruptedException {
        return send(url).body();
    }

    private static HttpResponse<String> send(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
