package corridor.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path ROOT = Path.of("/port");

    @Test
    void without_settings_the_usual_ports_are_taken_and_everything_is_kept_in_one_folder() {
        Settings settings = Settings.of(ROOT, Map.of());

        assertThat(settings.gatewayUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.port(Service.CUSTOMS)).isEqualTo(8082);
        assertThat(settings.managementPort(Service.CUSTOMS)).isEqualTo(9082);
        assertThat(settings.written()).allSatisfy(part -> assertThat(part).startsWithRaw(ROOT.resolve(".corridor")));
    }

    @Test
    void every_port_can_be_chosen_and_the_controllers_follows_kafkas() {
        Settings settings = Settings.of(
                ROOT,
                Map.of(
                        "CORRIDOR_GATEWAY_PORT", "28080",
                        "CORRIDOR_KAFKA_PORT", "29092",
                        "CORRIDOR_POSTGRES_PORT", "25432",
                        "CORRIDOR_HOME", "/elsewhere"));

        assertThat(settings.gatewayUrl()).isEqualTo("http://localhost:28080");
        assertThat(settings.controllerPort()).isEqualTo(29093);
        assertThat(settings.postgresPort()).isEqualTo(25432);
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "64536", "123456"})
    void what_is_no_port_is_refused_by_the_name_of_its_setting(String text) {
        assertThatThrownBy(() -> Settings.of(ROOT, Map.of("CORRIDOR_TRACKING_PORT", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CORRIDOR_TRACKING_PORT")
                .hasMessageContaining(text);
    }

    @Test
    void a_service_answers_to_its_name_its_word_and_the_beginning_of_either() {
        assertThat(Service.named("customs-service")).contains(Service.CUSTOMS);
        assertThat(Service.named("optimizer")).contains(Service.OPTIMIZER);
        assertThat(Service.named("cargo")).contains(Service.OPTIMIZER);
        assertThat(Service.named("")).isEmpty();
        assertThat(Service.named("crane")).isEmpty();
    }
}
