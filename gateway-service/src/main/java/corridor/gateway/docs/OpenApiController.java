package corridor.gateway.docs;

import corridor.gateway.problem.NotHere;
import corridor.gateway.problem.Refusal;
import corridor.gateway.routing.Backend;
import corridor.gateway.routing.Backends;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands out each service's OpenAPI text, to anybody. Where the gateway gives tokens itself, the text says how to get one. */
@RestController
class OpenApiController {
    private static final Duration PATIENCE = Duration.ofSeconds(15); // a service writes its text when first asked

    private final Backends backends;
    private final RestClient client;
    private final boolean givesTokens;

    OpenApiController(Backends backends, CloseableHttpClient backendClient, Environment environment) {
        this.backends = backends;
        this.givesTokens = environment.acceptsProfiles(Profiles.of("local"));
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(backendClient);
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @GetMapping("/openapi/{service}")
    JsonNode text(@PathVariable String service) {
        Backend backend = Backend.named(service).orElseThrow(NotHere::new);
        JsonNode text;
        try {
            text = client.get()
                    .uri(backends.api(backend, "/v3/api-docs"))
                    .retrieve()
                    .body(JsonNode.class);
        } catch (RestClientException e) {
            throw new Refusal(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "service-unavailable",
                            "A service is not available",
                            "The " + service + " service does not give its OpenAPI text.")
                    .retryAfter(Duration.ofSeconds(2));
        }
        if (givesTokens && text instanceof ObjectNode openApi) {
            offerClientCredentials(openApi);
        }
        return text;
    }

    /** Adds the client credentials flow beside the bearer token that the service asks for; either will do. */
    private static void offerClientCredentials(ObjectNode openApi) {
        ObjectNode scheme = openApi.withObject("/components/securitySchemes/demoSignIn");
        scheme.put("type", "oauth2");
        scheme.put("description", "client_id is a demo sign-in such as 'operator', client_secret the demo password");
        ObjectNode flow = scheme.withObject("/flows/clientCredentials");
        flow.put("tokenUrl", "/oauth2/token");
        flow.putObject("scopes");
        openApi.withArray("security").addObject().putArray("demoSignIn");
    }
}
