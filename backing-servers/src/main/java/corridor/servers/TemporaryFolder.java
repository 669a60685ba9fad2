package corridor.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that lasts as long as its process. A process that is killed cannot clean up, so the next one that needs a
 * folder does: it stops the PostgreSQL left there and deletes the rest.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    private final Path path;
    private final FolderLock lock;

    private TemporaryFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static TemporaryFolder create() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"), "corridor-servers-" + System.getProperty("user.name"));
        Path path = all.resolve(UUID.randomUUID().toString());
        FolderLock lock = FolderLock.take(path);
        deleteAbandoned(all);
        return new TemporaryFolder(path, lock);
    }

    Path path() {
        return path;
    }

    private static void deleteAbandoned(Path all) {
        for (Path folder : folders(all)) {
            FolderLock.tryToTake(folder).ifPresent(lock -> deleteAbandoned(folder, lock));
        }
    }

    private static void deleteAbandoned(Path folder, FolderLock lock) {
        LOG.info("cleaning up {}, left by a process that was killed", folder);
        try {
            PostgresLeftAlive.in(PostgresSettings.in(folder.resolve("postgres")).data())
                    .ifPresent(PostgresLeftAlive::stop);
            Folders.delete(folder);
        } catch (ServerUnavailable e) {
            // It takes space, but nobody's work depends on it.
            LOG.warn("{}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    private static List<Path> folders(Path all) {
        try (Stream<Path> inside = Files.list(all)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new ServerUnavailable("the folder " + all + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        Folders.delete(path);
        lock.close();
    }
}
