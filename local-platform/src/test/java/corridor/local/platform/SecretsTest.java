package corridor.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path home;

    @Test
    void a_secret_is_made_once_and_stays() throws IOException {
        String first = secrets().demoPassword();

        assertThat(first).hasSize(20);
        assertThat(secrets().demoPassword()).isEqualTo(first);
    }

    @Test
    void each_installation_and_each_purpose_has_its_own() throws IOException {
        Secrets elsewhere = new Secrets(home.resolve("elsewhere"));

        assertThat(secrets().demoPassword())
                .isNotEqualTo(secrets().databasePassword())
                .isNotEqualTo(elsewhere.demoPassword());
    }

    @Test
    void only_its_owner_can_read_a_secret() throws IOException {
        secrets().demoPassword();

        try (Stream<Path> files = Files.walk(home.resolve("secrets"))) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    private Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }
}
