package corridor.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocsTest {
    private final RunningGateway gateway = RunningGateway.local();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void a_page_and_all_it_needs_come_from_the_gateway_without_sign_in(String page) {
        Answer html = gateway.get(page);
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.body()).contains("<html lang=\"en\">").doesNotContain("http://", "https://", "<script>");

        for (MatchResult needed : Pattern.compile("(?:src|href)=\"(/[^\"]*)\"")
                .matcher(html.body())
                .results()
                .toList()) {
            assertThat(gateway.get(needed.group(1)).status())
                    .as(needed.group(1))
                    .isEqualTo(200);
        }
    }

    @Test
    void the_docs_name_the_text_of_every_service() {
        assertThat(gateway.get("/docs/docs.js").body())
                .contains("/openapi/tracking", "/openapi/customs", "/openapi/optimizer");
    }

    @Test
    void a_text_keeps_what_the_service_says_and_adds_how_to_get_a_token() {
        RunningGateway.TRACKING.at("/v3/api-docs", 200, """
                {"openapi":"3.1.0","security":[{"bearer":[]}],
                 "components":{"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}""");

        JsonNode text = gateway.get("/openapi/tracking").json();

        assertThat(text.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(text.at("/components/securitySchemes/demoSignIn/flows/clientCredentials/tokenUrl")
                        .asString())
                .isEqualTo("/oauth2/token");
        assertThat(text.get("security").toString()).isEqualTo("[{\"bearer\":[]},{\"demoSignIn\":[]}]");
    }

    @Test
    void a_text_that_cannot_be_had_is_a_problem() {
        assertThat(gateway.get("/openapi/customs").status()).isEqualTo(503);
        assertThat(gateway.get("/openapi/elsewhere").status()).isEqualTo(404);
        assertThat(gateway.get("/docs/../application.yml").status()).isEqualTo(400);
        assertThat(gateway.get("/docs/swagger-ui/nothing.js").status()).isEqualTo(404);
    }
}
