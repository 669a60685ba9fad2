package corridor.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as it runs, on free ports, with fake services behind it and real HTTP in front. */
public final class RunningGateway implements AutoCloseable {
    public static final String PASSWORD = "a-password-for-tests";
    public static final String ISSUER = "http://issuer.test";

    /** Tracking answers, customs is down, the optimizer never answers in time. */
    public static final FakeService TRACKING = new FakeService();

    public static final FakeService SLOW_OPTIMIZER = new FakeService();
    private static final List<Socket> TAKEN = new CopyOnWriteArrayList<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static RunningGateway local;

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer of the gateway; the body as text, since not all are JSON. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
            return values.isEmpty() ? null : String.join(",", values);
        }
    }

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One gateway with the local profile for all tests of the module. */
    public static synchronized RunningGateway local() {
        if (local == null) {
            local = start("local", Map.of());
        }
        return local;
    }

    public static RunningGateway start(String profile, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "SERVER_PORT",
                "0",
                "MANAGEMENT_PORT",
                "0",
                "CORRIDOR_BIND",
                "127.0.0.1",
                "CORRIDOR_ISSUER_URI",
                ISSUER,
                "CORRIDOR_TRACKING_URL",
                TRACKING.address(),
                "CORRIDOR_TRACKING_MANAGEMENT_URL",
                TRACKING.address(),
                "CORRIDOR_CUSTOMS_URL",
                nobody(),
                "CORRIDOR_CUSTOMS_MANAGEMENT_URL",
                nobody(),
                "CORRIDOR_OPTIMIZER_URL",
                SLOW_OPTIMIZER.address(),
                "CORRIDOR_ANSWER_WITHIN",
                "1s"));
        if (profile.equals("local")) {
            all.put("CORRIDOR_DEMO_PASSWORD", PASSWORD);
            all.put("CORRIDOR_SIGNING_KEY_FILE", newKeyFile());
        }
        all.putAll(settings);
        return new RunningGateway(new SpringApplicationBuilder(GatewayApplication.class)
                .profiles(profile)
                .properties(all)
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer getAs(String signIn, String path, String... headers) {
        return send("GET", path, null, with(bearer(signIn), headers));
    }

    public Answer postAs(String signIn, String path, String json, String... headers) {
        return send("POST", path, json, with(bearer(signIn), with("Content-Type: application/json", headers)));
    }

    /** @param headers each as {@code Name: value} */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (String header : headers) {
            request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program gets at the token endpoint. */
    public Answer askForToken(String clientId, String password) {
        HttpHeaders basic = new HttpHeaders();
        basic.setBasicAuth(clientId, password);
        return send(
                "POST",
                "/oauth2/token",
                "grant_type=client_credentials",
                "Authorization: " + basic.getFirst(HttpHeaders.AUTHORIZATION),
                "Content-Type: application/x-www-form-urlencoded");
    }

    public String token(String signIn) {
        return askForToken(signIn, PASSWORD).json().get("access_token").asString();
    }

    public String bearer(String signIn) {
        return "Authorization: Bearer " + token(signIn);
    }

    /** A claims set that the gateway accepts, to be spoilt. */
    public static JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder()
                .subject("operator")
                .issuer(ISSUER)
                .audience("corridor")
                .claim("roles", List.of("terminal-operator"))
                .claim("party", "GIT")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address at which nobody listens; its port stays taken, so that nobody else comes to listen there. */
    public static String nobody() {
        try {
            Socket taken = new Socket();
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            TAKEN.add(taken);
            return "http://127.0.0.1:" + taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKeyFile() {
        try {
            Path folder = Files.createTempDirectory("gateway-key");
            return folder.resolve("signing-key.json").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] with(String first, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
