package corridor.benchmarks.planservice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door at which plans are asked for. */
final class PlanDoor {
    private static final String PLANS = "/api/optimizer/retrieval-plans";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;
    private final String token;

    PlanDoor(String url, String token) {
        this.url = url;
        this.token = token;
    }

    JsonNode ask(Map<String, Object> bay, double maxSeconds, int wait) throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(bay);
        body.put("maxSeconds", maxSeconds);
        HttpRequest.Builder request = request("")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        return send(wait == 0 ? request : request.header("Prefer", "wait=" + wait), 201);
    }

    JsonNode plan(String planId) throws IOException, InterruptedException {
        return send(request("/" + planId), 200);
    }

    void cancel(String planId) throws IOException, InterruptedException {
        send(
                request("/" + planId + "/cancel")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody()),
                200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + PLANS + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("the door answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
