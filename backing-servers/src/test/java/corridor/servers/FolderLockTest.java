package corridor.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_tried_again_by_its_own_process_stays_locked_for_others() throws Exception {
        try (FolderLock held = FolderLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThat(FolderLock.tryToTake(folder)).isEmpty();
            assertThat(anotherProcessGets(folder)).isFalse();
        }
        assertThat(anotherProcessGets(folder)).isTrue();
    }

    @Test
    void a_temporary_folder_is_safe_from_the_next_process_that_cleans_up() throws Exception {
        try (TemporaryFolder mine = TemporaryFolder.create()) {
            assertThat(anotherProcessGets(mine.path())).isFalse();
        }
    }

    private static boolean anotherProcessGets(Path wanted) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                TriesALock.class.getName(),
                                wanted.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
