package corridor.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import corridor.gateway.settings.SettingRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that tokens are signed with: RS256, 2048 bits, made once and kept as a JWK (RFC 7517) in a file that only its
 * owner can read, so that tokens outlive a restart.
 */
final class SigningKey {
    private static final String SETTING = "CORRIDOR_SIGNING_KEY_FILE";
    private static final int BITS = 2048;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SigningKey() {}

    static RSAKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                keep(make(), file);
            }
            return read(file);
        } catch (FileSystemException e) {
            throw new SettingRefused(
                    SETTING,
                    "cannot be used: " + e.getMessage(),
                    "Name a file in a folder that the gateway may write to.");
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("no signing key", e);
        }
    }

    private static RSAKey make() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            RSAKey key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                closeToOthers(file);
                return key;
            }
        } catch (ParseException e) {
            // said below, without the text: it may be most of a key
        }
        throw new SettingRefused(
                SETTING,
                "holds no private RSA key as a JWK: " + file,
                "Remove the file; a new key is made, and everybody signs in again.");
    }

    /** Whole or not at all: written beside its place, forced to disk, then moved there in one step. */
    private static void keep(RSAKey key, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "signing-key", ".new", ownerOnly(folder));
        try {
            ByteBuffer text = StandardCharsets.UTF_8.encode(key.toJSONString());
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void closeToOthers(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
