package corridor.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One server at a time in a data folder. The operating system lets go of the lock when its process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private static final String HOLDER = "holder.pid";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        return tryToTake(folder)
                .orElseThrow(() -> new ServerUnavailable("the folder " + folder + " is in use by process "
                        + holder(folder) + "; stop that one first, or choose another folder"));
    }

    /** Empty if another process, or another server of this one, holds the folder. */
    static Optional<FolderLock> tryToTake(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(
                    folder.resolve(HOLDER),
                    Long.toString(ProcessHandle.current().pid()));
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            throw new ServerUnavailable("the folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
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
        }
    }
}
