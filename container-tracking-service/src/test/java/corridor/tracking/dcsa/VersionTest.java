package corridor.tracking.dcsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class VersionTest {
    private static Parameters asked(Version version, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/dcsa/tnt/v2/events");
        if (header != null) {
            request.addHeader("API-Version", header);
        }
        return version.parameters(request, List.of());
    }

    @Test
    void a_request_of_2_2_0_names_the_major_version_or_none() {
        assertThatCode(asked(Version.V2, null)::check).doesNotThrowAnyException();
        assertThatCode(asked(Version.V2, "2")::check).doesNotThrowAnyException();
        assertThatCode(asked(Version.V2, "2.2.0")::check).doesNotThrowAnyException(); // as conformance suites send it
        for (String other : List.of("1", "3", "3.0.0", "2.2", "v2", "")) {
            assertThatThrownBy(asked(Version.V2, other)::check).isInstanceOf(BadQuery.class);
        }
    }

    @Test
    void a_request_of_3_0_0_names_a_full_version_or_none() {
        assertThatCode(asked(Version.V3, null)::check).doesNotThrowAnyException();
        assertThatCode(asked(Version.V3, "3.0.0")::check).doesNotThrowAnyException();
        for (String other : List.of("3", "2.2.0", "3.0")) {
            assertThatThrownBy(asked(Version.V3, other)::check).isInstanceOf(BadQuery.class);
        }
    }

    @Test
    void a_version_is_told_by_its_path() {
        assertThat(Version.of(new MockHttpServletRequest("GET", "/dcsa/tnt/v3/events")))
                .contains(Version.V3);
        assertThat(Version.of(new MockHttpServletRequest("GET", "/tracking/v1/containers")))
                .isEmpty();
    }
}
