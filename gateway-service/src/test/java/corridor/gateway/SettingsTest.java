package corridor.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.gateway.settings.SettingRefused;
import corridor.gateway.testing.RunningGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short"})
    void the_demo_sign_ins_do_not_start_without_a_password_worth_the_name(String password) {
        assertRefused("local", Map.of("CORRIDOR_DEMO_PASSWORD", password), "CORRIDOR_DEMO_PASSWORD");
    }

    @Test
    void the_demo_sign_ins_do_not_start_without_a_place_for_their_key() {
        assertRefused("local", Map.of("CORRIDOR_SIGNING_KEY_FILE", ""), "CORRIDOR_SIGNING_KEY_FILE");
    }

    @Test
    void outside_the_local_profile_the_issuer_must_be_named() {
        assertRefused("harbour", Map.of("CORRIDOR_ISSUER_URI", ""), "CORRIDOR_ISSUER_URI");
    }

    @Test
    void a_service_s_address_must_be_one() {
        assertRefused("harbour", Map.of("CORRIDOR_CUSTOMS_URL", "localhost:8082"), "CORRIDOR_CUSTOMS_URL");
    }

    private static void assertRefused(String profile, Map<String, String> settings, String named) {
        assertThatThrownBy(() -> RunningGateway.start(profile, settings).close())
                .rootCause()
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith(named);
    }
}
