package corridor.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        return madeOnce("demo-password");
    }

    /** The services' password for PostgreSQL. */
    String databasePassword() throws IOException {
        return madeOnce("database-password");
    }

    /** With which the gateway seals tokens for partners that sign in by a key. */
    String partnerSecret() throws IOException {
        return madeOnce("partner-secret", 2 * LENGTH);
    }

    private String madeOnce(String name) throws IOException {
        return madeOnce(name, LENGTH);
    }

    private synchronized String madeOnce(String name, int length) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path part = folder.resolve(name + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, random(length));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).trim();
    }

    /** Where the local sign-in keeps its signing key. */
    Path signingKey() {
        return folder.resolve("signing.jwk");
    }

    private static String random(int length) {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
