package corridor.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server at a time in a data folder. The operating system lets go of the lock when its process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private static final String HOLDER = "holder.pid";

    /**
     * What this process holds. It must not even open the file of such a lock again: POSIX gives up all the locks that a
     * process has on a file as soon as it closes one of its channels to it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path folder;

    private FolderLock(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    static FolderLock take(Path folder) {
        return tryToTake(folder)
                .orElseThrow(() -> new ServerUnavailable("the folder " + folder + " is in use by process "
                        + holder(folder) + "; stop that one first, or choose another folder"));
    }

    /** Empty if another process, or another server of this one, holds the folder. */
    static Optional<FolderLock> tryToTake(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        if (!OURS.add(real)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = lock(real);
        } catch (IOException e) {
            throw new ServerUnavailable("the folder " + folder + " cannot be written: " + e.getMessage(), e);
        } finally {
            if (taken.isEmpty()) {
                OURS.remove(real);
            }
        }
        return taken;
    }

    private static Optional<FolderLock> lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(
                folder.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
        return Optional.of(new FolderLock(channel, folder));
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(HOLDER), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "(unknown)";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServerUnavailable("a folder's lock cannot be given back: " + e.getMessage(), e);
        } finally {
            OURS.remove(folder);
        }
    }
}
