package corridor.tracking.dcsa;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.PortJson;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The standards speak JSON. */
class MediaFilterTest {
    private static final String TWO = "/dcsa/tnt/v2/events";
    private static final String THREE = "/dcsa/tnt/v3/events";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | */* | 200",
                "application/json;charset=UTF-8 | application/json | 200",
                "APPLICATION/JSON | text/html, application/*;q=0.1 | 200",
                " |  | 200",
                "text/plain | */* | 415",
                "application/x-www-form-urlencoded | */* | 415",
                "application/json-patch+json | */* | 415",
                "nonsense | */* | 415",
                "application/json | text/html | 406",
                "application/json | application/problem+json | 406",
                "application/json | application/json;q=0 | 406",
                "application/json | @@@ | 406"
            })
    void what_is_no_json_is_refused_in_the_words_of_the_standard(String sent, String wanted, int status)
            throws Exception {
        MockHttpServletResponse two = answer("POST", TWO, sent, wanted);
        assertThat(two.getStatus()).isEqualTo(status);
        MockHttpServletResponse three = answer("POST", THREE, sent, wanted);
        assertThat(three.getStatus()).isEqualTo(status);
        if (status != 200) {
            assertThat(two.getContentType()).isEqualTo("application/json");
            assertThat(PortJson.mapper()
                            .readTree(two.getContentAsByteArray())
                            .get("statusCode")
                            .asInt())
                    .isEqualTo(status);
            assertThat(PortJson.mapper()
                            .readTree(three.getContentAsByteArray())
                            .at("/feedbackElements/0/severity")
                            .asString())
                    .isEqualTo("ERROR");
        }
        // A question has no body, and the port's own paths have their own rules.
        assertThat(answer("GET", TWO, sent, "*/*").getStatus()).isEqualTo(200);
        assertThat(answer("POST", "/tracking/v1/containers", sent, wanted).getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletResponse answer(String method, String path, String sent, String wanted)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (sent != null) {
            request.addHeader("Content-Type", sent);
        }
        if (wanted != null) {
            request.addHeader("Accept", wanted);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MediaFilter(Clock.systemUTC()).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
