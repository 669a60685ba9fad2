package corridor.gateway.routing;

import static corridor.gateway.testing.RunningGateway.TRACKING;
import static corridor.gateway.testing.RunningGateway.goodClaims;
import static corridor.gateway.testing.RunningGateway.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import corridor.gateway.testing.FakeService;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DCSA's own paths lead to the tracking service, and what goes wrong at the door is said in DCSA's words. */
class TrackAndTraceDoorTest {
    private static final String V2 = "/dcsa/tnt/v2/events";
    private static final String V3 = "/dcsa/tnt/v3/events";

    private final RunningGateway gateway = RunningGateway.local();

    @ParameterizedTest
    @ValueSource(strings = {"operator", "officer", "declarant", "carrier", "rashakai", "auditor", "admin"})
    void every_role_may_ask(String signIn) {
        assertThat(gateway.getAs(signIn, V2).status()).isEqualTo(200);
        assertThat(gateway.getAs(signIn, V3).status()).isEqualTo(200);
    }

    @Test
    void a_query_and_its_version_arrive_in_the_meaning_that_they_were_sent_in_and_so_do_the_links_of_the_answer() {
        TRACKING.at(V2, exchange -> {
            exchange.getResponseHeaders().set("API-Version", "2.2.0");
            exchange.getResponseHeaders().set("Next-Page", V2 + "?cursor=abc");
            FakeService.send(exchange, 200, "[]");
        });
        String query = V2 + "?eventType=SHIPMENT,EQUIPMENT&eventCreatedDateTime:gte=2021-04-01T14:12:56%2B01:00";

        Answer answer = gateway.getAs("operator", query, "API-Version: 2");

        assertThat(URLDecoder.decode(TRACKING.last().uri(), StandardCharsets.UTF_8))
                .isEqualTo(URLDecoder.decode(query, StandardCharsets.UTF_8));
        assertThat(TRACKING.last().headers()).containsEntry("api-version", "2");
        assertThat(answer.header("API-Version")).isEqualTo("2.2.0");
        assertThat(answer.header("Next-Page")).isEqualTo(V2 + "?cursor=abc");
    }

    @Test
    void whoever_is_kept_out_is_told_so_in_the_words_of_the_version() {
        Answer two = gateway.get(V2);
        assertThat(two.status()).isEqualTo(401);
        assertThat(two.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(two.header("API-Version")).isEqualTo("2.2.0");
        assertThat(two.header("Content-Type")).isEqualTo("application/json");
        assertThat(two.json().get("statusCode").asInt()).isEqualTo(401);
        assertThat(two.json().get("requestUri").asString()).isEqualTo(V2);
        assertThat(two.json().at("/errors/0/reason").asString()).isEqualTo("token-missing");

        String nobody =
                signed(goodClaims().claim("roles", List.of("harbour-master")).build(), gateway.bean(RSAKey.class));
        Answer three = gateway.get(V3, "Authorization: Bearer " + nobody);
        assertThat(three.status()).isEqualTo(403);
        assertThat(three.header("API-Version")).isEqualTo("3.0.0");
        assertThat(three.json().at("/feedbackElements/0/severity").asString()).isEqualTo("ERROR");
    }

    @Test
    void nothing_else_of_the_standard_is_open() {
        for (String path : List.of(
                "/dcsa/tnt/v2/event",
                "/dcsa/tnt/v2/events/1/2",
                "/dcsa/tnt/v3/event-subscriptions",
                "/dcsa/tnt/v1/events",
                "/dcsa/tnt")) {
            assertThat(gateway.getAs("admin", path).status()).as(path).isEqualTo(404);
        }
        assertThat(gateway.getAs("admin", "/dcsa/tnt/v2/events/1/2").header("API-Version"))
                .isEqualTo("2.2.0");
        // Partners and the terminal tell; the administrator does not.
        assertThat(gateway.postAs("admin", V3, "{}").status()).isEqualTo(403);
    }
}
