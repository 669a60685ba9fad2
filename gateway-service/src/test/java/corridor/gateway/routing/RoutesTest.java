package corridor.gateway.routing;

import static corridor.gateway.testing.RunningGateway.SLOW_OPTIMIZER;
import static corridor.gateway.testing.RunningGateway.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.testing.FakeService;
import corridor.gateway.testing.FakeService.Received;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final RunningGateway gateway = RunningGateway.local();

    @Test
    void a_request_reaches_its_service_as_it_was_sent() {
        TRACKING.at("/tracking/v1/interchanges", exchange -> {
            exchange.getResponseHeaders().set("Location", "/tracking/v1/interchanges/7");
            FakeService.send(exchange, 201, "{\"interchangeId\":\"7\"}");
        });
        String interchange = "UNA:+.? 'UNB+UNOC:3+COSU'\u00e9";

        Answer answer = gateway.send(
                "POST",
                "/tracking/v1/interchanges?dry=a%2Bb%20c&dry=&x=1",
                interchange,
                gateway.bearer("carrier"),
                "Content-Type: application/edifact",
                "Idempotency-Key: key-0000001",
                "Prefer: wait=20");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/tracking/v1/interchanges/7");
        assertThat(answer.json().get("interchangeId").asString()).isEqualTo("7");
        Received received = TRACKING.last();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).isEqualTo("/tracking/v1/interchanges?dry=a%2Bb%20c&dry=&x=1");
        assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo(interchange);
        assertThat(received.headers())
                .containsEntry("content-type", "application/edifact")
                .containsEntry("idempotency-key", "key-0000001")
                .containsEntry("prefer", "wait=20")
                .hasEntrySatisfying("authorization", token -> assertThat(token).startsWith("Bearer ey"));
    }

    @Test
    void a_trace_goes_on_through_the_door() {
        gateway.getAs(
                "operator",
                "/tracking/v1/containers",
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(TRACKING.last().headers().get("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .doesNotContain("b7ad6b7169203331", ",");
    }

    @Test
    void where_a_request_came_from_is_said_by_the_gateway_alone() {
        gateway.getAs(
                "operator",
                "/tracking/v1/containers",
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=6.6.6.6;host=evil.test",
                "X-Original-URL: /actuator",
                "X-HTTP-Method-Override: DELETE",
                "Cookie: JSESSIONID=1234");

        assertThat(TRACKING.last().headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-host", "127.0.0.1")
                .containsEntry("x-forwarded-port", Integer.toString(gateway.port()))
                .containsEntry("x-forwarded-proto", "http")
                .doesNotContainKeys(
                        "x-forwarded-prefix", "forwarded", "x-original-url", "x-http-method-override", "cookie");
    }

    @Test
    void a_service_cannot_set_a_cookie_on_the_port_s_callers() {
        TRACKING.at("/tracking/v1/transport-calls", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            FakeService.send(exchange, 200, "{}");
        });

        Answer answer = gateway.getAs("operator", "/tracking/v1/transport-calls");

        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.headers().get("date")).hasSize(1);
    }

    @Test
    void a_service_s_own_refusal_is_handed_back_unchanged() {
        TRACKING.at("/tracking/v1/gate-outs", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            FakeService.send(exchange, 409, "{\"type\":\"urn:corridor:problem:gate-out-refused\"}");
        });

        Answer answer = gateway.postAs("operator", "/tracking/v1/gate-outs", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:gate-out-refused");
    }

    @Test
    void a_service_that_is_down_is_named_and_the_caller_told_to_come_back() {
        Answer read = gateway.getAs("officer", "/customs/v1/declarations");
        Answer write = gateway.postAs("officer", "/customs/v1/holds", "{}");

        for (Answer answer : new Answer[] {read, write}) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:service-unavailable");
            assertThat(answer.json().get("detail").asString()).contains("customs service");
            assertThat(answer.json().get("violations").size()).isZero();
        }
    }

    @Test
    void a_service_that_takes_too_long_is_a_timeout() {
        SLOW_OPTIMIZER.at("/api/optimizer/bays", exchange -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });

        Answer answer = gateway.getAs("operator", "/api/optimizer/bays");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:service-timeout");
    }

    @Test
    void a_write_is_sent_once_even_if_the_service_breaks_off() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (ServerSocket breaking = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> breakOff(breaking, sent));
            try (RunningGateway other = RunningGateway.start(
                    "local", Map.of("CORRIDOR_CUSTOMS_URL", "http://127.0.0.1:" + breaking.getLocalPort()))) {

                Answer answer = other.postAs("officer", "/customs/v1/holds", "{}");

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.json().get("detail").asString()).contains("same Idempotency-Key");
                assertThat(sent).hasValue(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "nonsense"})
    void a_web_form_is_not_taken(String contentType) {
        Answer answer = gateway.send(
                "POST", "/tracking/v1/interchanges", "a=b", gateway.bearer("carrier"), "Content-Type: " + contentType);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:media-type");
    }

    @Test
    void whoever_may_read_may_ask_for_the_headers_only() {
        Answer answer = gateway.send("HEAD", "/tracking/v1/containers", null, gateway.bearer("operator"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TRACKING.last().method()).isEqualTo("HEAD");
    }

    private static void breakOff(ServerSocket server, AtomicInteger sent) {
        byte[] some = new byte[1024];
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    InputStream in = socket.getInputStream();
                    OutputStream out = socket.getOutputStream()) {
                if (in.read(some) > 0) {
                    sent.incrementAndGet();
                }
                out.flush();
            } catch (IOException e) {
                return;
            }
        }
    }
}
