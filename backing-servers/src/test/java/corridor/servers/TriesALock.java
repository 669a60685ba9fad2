package corridor.servers;

import java.nio.file.Path;

/** Another process that wants a folder: ends with 0 if it gets the lock, with 1 if not. */
final class TriesALock {
    private TriesALock() {}

    static void main(String[] args) {
        System.exit(FolderLock.tryToTake(Path.of(args[0])).isPresent() ? 0 : 1);
    }
}
