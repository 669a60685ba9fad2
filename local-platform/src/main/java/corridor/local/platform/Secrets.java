package corridor.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** What only this installation knows. Made once, readable by its owner alone. */
public final class Secrets {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The one password of all demo sign-ins of this installation. */
    public String demoPassword() throws IOException {
        Path file = folder.resolve("demo-password");
        if (!Files.exists(file)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, random());
        }
        return Files.readString(file).trim();
    }

    /** Where the local sign-in keeps its signing key. */
    Path signingKey() {
        return folder.resolve("signing.jwk");
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
