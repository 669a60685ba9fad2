package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"wait=10", "WAIT = 10", "wait=\"10\"", "respond-async, wait=10", "wait=10; foo=bar, wait=20"})
    void ten_seconds_can_be_asked_for_in_several_ways(String header) {
        assertThat(Preference.wait(List.of(header))).contains(Duration.ofSeconds(10));
    }

    @Test
    void nobody_is_kept_longer_than_a_minute() {
        assertThat(Preference.wait(List.of("wait=3600"))).contains(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "wait=", "wait=soon", "wait=-1", "return=minimal", ""})
    void a_preference_that_is_not_understood_is_passed_by(String header) {
        assertThat(Preference.wait(List.of(header))).isEmpty();
    }
}
