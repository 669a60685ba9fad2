package corridor.service.example;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

@CraneTest
class ManagementTest {
    @Autowired
    private Api doors;

    @LocalManagementPort
    private int managementPort;

    private final RestClient overseer = RestClient.create();

    @Test
    void health_and_metrics_are_read_without_a_token_on_their_own_port() {
        for (String path : List.of("/health", "/health/liveness", "/health/readiness", "/prometheus")) {
            assertThat(status("GET", path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void nothing_is_changed_through_the_management() {
        assertThat(status("POST", "/health")).isGreaterThanOrEqualTo(400);
        assertThat(status("GET", "/env")).isEqualTo(401);
    }

    @Test
    void the_management_is_not_behind_the_public_door() {
        assertThat(doors.get("/actuator/health").status()).isEqualTo(401);
    }

    private int status(String method, String path) {
        return overseer.method(HttpMethod.valueOf(method))
                .uri("http://127.0.0.1:" + managementPort + "/actuator" + path)
                .exchange((sent, received) -> received.getStatusCode().value());
    }
}
