package corridor.gateway.limits;

import static corridor.gateway.testing.RunningGateway.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int LIMIT = 8 * 1024 * 1024;

    private final RunningGateway gateway = RunningGateway.local();

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() {
        int before = TRACKING.received().size();

        assertTooLarge(post(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
        assertThat(TRACKING.received()).hasSize(before);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_refused_when_it_has_grown_too_large() {
        assertTooLarge(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]))));
    }

    @Test
    void a_body_at_the_limit_arrives_whole() {
        TRACKING.at("/tracking/v1/interchanges", 201, "{}");

        Answer answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(TRACKING.last().body()).hasSize(LIMIT);
    }

    @Test
    void every_answer_forbids_framing_and_sniffing() {
        for (String path : new String[] {"/", "/docs", "/status", "/nothing", "/login", "/tracking/v1/containers"}) {
            Answer answer = gateway.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("Strict-Transport-Security")).as(path).isNull();
        }
    }

    private Answer post(BodyPublisher body) {
        return gateway.send(HttpRequest.newBuilder(URI.create(gateway.address() + "/tracking/v1/interchanges"))
                .header("Authorization", "Bearer " + gateway.token("carrier"))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build());
    }

    private static void assertTooLarge(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:body-too-large");
        assertThat(answer.json().get("violations").get(0).get("field").asString())
                .isEqualTo("body");
    }
}
