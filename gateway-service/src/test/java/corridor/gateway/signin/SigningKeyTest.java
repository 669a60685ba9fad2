package corridor.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.gateway.settings.SettingRefused;
import corridor.gateway.testing.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_token_outlives_a_restart_of_the_gateway() {
        Map<String, String> settings = Map.of(
                "CORRIDOR_SIGNING_KEY_FILE", folder.resolve("new/key.json").toString());
        String token;
        try (RunningGateway before = RunningGateway.start("local", settings)) {
            token = before.token("operator");
        }
        try (RunningGateway after = RunningGateway.start("local", settings)) {
            assertThat(after.get("/tracking/v1/containers", "Authorization: Bearer " + token)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_key_is_for_its_owner_only() throws IOException {
        Path file = folder.resolve("key.json");
        String first = SigningKey.in(file).getKeyID();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SigningKey.in(file).getKeyID()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_damaged_key_is_not_replaced_in_silence() throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), "{\"kty\":\"RSA\"");

        assertThatThrownBy(() -> SigningKey.in(file))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("holds no private RSA key");
        assertThat(file).hasContent("{\"kty\":\"RSA\"");
    }
}
