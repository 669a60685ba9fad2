package corridor.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.testing.RunningGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths are sent byte by byte here: clients and libraries straighten them out. */
class CrookedPathTest {
    private final RunningGateway gateway = RunningGateway.local();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tracking/v1/../../actuator/health",
                "/tracking/v1/containers/../../../actuator/health",
                "/tracking/v1/./containers",
                "/tracking/v1/%2e%2e/%2e%2e/actuator",
                "/tracking/v1/containers/%2e%2e%2f%2e%2e%2factuator",
                "/tracking/v1/containers/..%2f..%2f..%2factuator",
                "/tracking/v1/containers/..%5c..%5cactuator",
                "/tracking/v1/containers/%252e%252e%252factuator",
                "/tracking/v1/containers/..;/..;/..;/actuator",
                "/tracking/v1;a=b/containers",
                "//tracking/v1/containers",
                "/tracking//v1/containers",
                "/tracking/v1/containers/%00",
                "/tracking/v1/containers/%0d%0aX-Evil:%201",
                "/tracking\\v1\\containers"
            })
    void a_path_that_can_be_read_in_two_ways_goes_no_further(String path) throws IOException {
        int before = RunningGateway.TRACKING.received().size();

        String answer = raw("GET " + path + " HTTP/1.1", gateway.bearer("operator"));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(RunningGateway.TRACKING.received()).hasSize(before);
    }

    @Test
    void at_a_standard_s_path_the_server_itself_refuses_in_the_standard_s_words() throws IOException {
        assertThat(raw("GET /dcsa/tnt/v2/events/..%2f..%2factuator HTTP/1.1", gateway.bearer("operator")))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("API-Version: 2.2.0")
                .contains("\"statusCode\":400");
        assertThat(raw("GET /dcsa/port-call/v2/events%2f HTTP/1.1", gateway.bearer("operator")))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("API-Version: 2.0.0")
                .contains("\"severity\":\"ERROR\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/tracking/actuator/health",
                "/tracking/v2/containers",
                "/TRACKING/v1/containers",
                "/tracking",
                "/v3/api-docs",
                "/error",
                "/webjars/swagger-ui/index.html",
                "/application.yml",
                "/nothing"
            })
    void what_is_not_published_is_not_there(String path) throws IOException {
        int before = RunningGateway.TRACKING.received().size();

        String answer = raw("GET " + path + " HTTP/1.1", gateway.bearer("operator"));

        assertThat(answer).startsWith("HTTP/1.1 404").contains("urn:corridor:problem:not-found");
        assertThat(RunningGateway.TRACKING.received()).hasSize(before);
    }

    @Test
    void a_service_s_actuator_has_no_door() {
        assertThat(gateway.getAs("admin", "/tracking/v1/actuator/health").status())
                .isEqualTo(404);
        assertThat(gateway.getAs("admin", "/tracking/v1/containers/").status()).isEqualTo(404);
    }

    @Test
    void a_whole_address_in_the_request_line_leads_nowhere_else() throws IOException {
        String answer = raw("GET http://127.0.0.1:1/actuator/health HTTP/1.1", gateway.bearer("operator"));

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    private String raw(String requestLine, String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(10_000);
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
