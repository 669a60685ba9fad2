package corridor.service.testing;

import corridor.service.access.Role;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client at the doors of the service under test. */
public final class Api {
    private final ObjectProvider<ServletWebServerApplicationContext> server;
    private final JsonMapper mapper;
    private final String token;

    Api(ObjectProvider<ServletWebServerApplicationContext> server, JsonMapper mapper, String token) {
        this.server = server;
        this.mapper = mapper;
        this.token = token;
    }

    /** The same doors, signed in. */
    public Api as(Role role, String party) {
        return withToken(TestTokens.of(party, role));
    }

    public Api withToken(String bearer) {
        return new Api(server, mapper, bearer);
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON, null);
    }

    /** What is answered, as it is, where that is no JSON document. */
    public byte[] getBytes(String path) {
        return RestClient.create()
                .get()
                .uri(java.net.URI.create(
                        "http://127.0.0.1:" + server.getObject().getWebServer().getPort() + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange((sent, received) -> received.getBody().readAllBytes());
    }

    /** The same, as UTF-8. */
    public String getText(String path) {
        return new String(getBytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Sends with a new idempotency key. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        byte[] json = body == null ? new byte[0] : mapper.writeValueAsBytes(body);
        return send(HttpMethod.POST, path, json, MediaType.APPLICATION_JSON, idempotencyKey);
    }

    /** Sends text as it is, as UTF-8, with a new idempotency key. */
    public Answer postText(String path, String mediaType, String text) {
        return postBytes(path, mediaType, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Answer postBytes(String path, String mediaType, byte[] bytes) {
        return send(
                HttpMethod.POST,
                path,
                bytes,
                MediaType.parseMediaType(mediaType),
                UUID.randomUUID().toString());
    }

    public Answer send(HttpMethod method, String path, byte[] body, MediaType type, String key) {
        RestClient client = RestClient.create(
                "http://127.0.0.1:" + server.getObject().getWebServer().getPort());
        RestClient.RequestBodySpec request = client.method(method)
                .uri(java.net.URI.create(
                        "http://127.0.0.1:" + server.getObject().getWebServer().getPort() + path));
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body != null) {
            request.contentType(type).body(body);
        }
        return request.exchange((sent, received) -> {
            byte[] answer = received.getBody().readAllBytes();
            return new Answer(
                    received.getStatusCode().value(),
                    answer.length == 0 ? MissingNode.getInstance() : mapper.readTree(answer),
                    received.getHeaders());
        });
    }
}
