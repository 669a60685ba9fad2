package corridor.local.door;

import corridor.events.PortJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./corridor api-key NAME} */
@Command(
        name = "api-key",
        mixinStandardHelpOptions = true,
        description = "Have the administrator issue a partner's key, and print it and nothing else.",
        footer = {
            "",
            "For example: curl -H \"X-API-Key: $$(./corridor api-key carrier)\" http://localhost:8080/dcsa/tnt/v3/events"
        })
public final class ApiKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "the demo sign-in to act as: carrier, operator, declarant, …")
    private String name;

    @Option(names = "--days", paramLabel = "N", defaultValue = "365", description = "Good for so long (1 to 730).")
    private int days;

    @Mixin
    private DoorOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Door door = options.door(Duration.ofSeconds(20), spec.commandLine().getErr()::println);
        JsonNode claims = claims(door.as(name).token());
        String role =
                claims.at("/roles/0").asString("").toUpperCase(Locale.ROOT).replace('-', '_');
        byte[] wanted = PortJson.mapper()
                .writeValueAsBytes(Map.of(
                        "name",
                        "./corridor api-key " + name,
                        "role",
                        role,
                        "party",
                        claims.path("party").asString(""),
                        "days",
                        days));
        HttpRequest request = door.request("/tracking/v1/partner-keys")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + door.as("admin").token())
                .POST(BodyPublishers.ofByteArray(wanted))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String key = answer.headers().firstValue("Partner-Key").orElse(null);
            if (key == null) {
                spec.commandLine().getErr().println(answer.statusCode() + " " + answer.body());
                return 1;
            }
            spec.commandLine().getOut().println(key);
            return 0;
        }
    }

    private static JsonNode claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return PortJson.mapper().readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
