package corridor.local.demo;

import corridor.events.ParkStoryEntry;
import corridor.events.PortJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The last line of its story that a park has verified. The park keeps this itself, so that the port could not tell
 * another past the next time.
 */
record VerifiedUpTo(long sequence, String hash) {
    static final VerifiedUpTo NOTHING = new VerifiedUpTo(0, ParkStoryEntry.BEFORE_THE_FIRST);

    static VerifiedUpTo in(Path book) throws IOException {
        return Files.exists(book) ? PortJson.mapper().readValue(Files.readString(book), VerifiedUpTo.class) : NOTHING;
    }

    void keep(Path book) throws IOException {
        Files.createDirectories(book.getParent());
        Path part = book.resolveSibling(book.getFileName() + ".part");
        Files.writeString(part, PortJson.mapper().writeValueAsString(this));
        Files.move(part, book, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
