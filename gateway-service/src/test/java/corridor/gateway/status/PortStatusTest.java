package corridor.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.testing.FakeService;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PortStatusTest {
    private final RunningGateway gateway = RunningGateway.local();

    @Test
    void anybody_may_see_which_service_is_down_but_not_why() {
        FakeService sick = new FakeService().at("/actuator/health", 503, "{\"status\":\"DOWN\",\"db\":\"secret\"}");
        FakeService well = new FakeService().at("/actuator/health", 200, "{\"status\":\"UP\"}");
        try (RunningGateway other = RunningGateway.start(
                "local",
                Map.of(
                        "CORRIDOR_TRACKING_MANAGEMENT_URL", well.address(),
                        "CORRIDOR_CUSTOMS_MANAGEMENT_URL", sick.address(),
                        "CORRIDOR_OPTIMIZER_MANAGEMENT_URL", RunningGateway.nobody()))) {
            Answer answer = other.get("/status");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("status").asString()).isEqualTo("DEGRADED");
            assertThat(answer.json().get("services"))
                    .extracting(service -> service.get("service").asString() + " "
                            + service.get("status").asString())
                    .containsExactly("tracking UP", "customs DOWN", "optimizer DOWN");
            assertThat(answer.body()).doesNotContain("secret", "127.0.0.1", "refused");
        }
    }

    @Test
    void asking_often_does_not_trouble_the_services_often() {
        AtomicInteger asked = new AtomicInteger();
        RunningGateway.TRACKING.at("/actuator/health", exchange -> {
            asked.incrementAndGet();
            FakeService.send(exchange, 200, "{}");
        });

        for (int i = 0; i < 20; i++) {
            gateway.get("/status");
        }

        assertThat(asked.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_management_is_on_its_own_port_and_on_no_other() {
        JsonNode health = management("/actuator/health").json();

        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.has("components")).isFalse();
        assertThat(management("/actuator/prometheus").body()).contains("http_server_requests");
        assertThat(management("/actuator/env").status()).isEqualTo(404);
        assertThat(management("/tracking/v1/containers").status()).isEqualTo(401);
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/info"}) {
            assertThat(gateway.get(path).status()).as(path).isEqualTo(404);
            assertThat(gateway.getAs("admin", path).status()).as(path).isEqualTo(404);
        }
    }

    private Answer management(String path) {
        return gateway.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.managementPort() + path))
                .build());
    }
}
