package corridor.verify.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text in parts, so written that no two different lists of parts give the same: each part as its length in bytes of
 * UTF-8, a colon, the part, a line feed; a part that is absent as a hyphen and a line feed.
 */
final class SealedText {
    private final StringBuilder text = new StringBuilder();

    SealedText part(String part) {
        if (part == null) {
            text.append("-\n");
        } else {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part)
                    .append('\n');
        }
        return this;
    }

    String sha256() {
        return sha256(text.toString());
    }

    /** SHA-256 of a text in UTF-8, in lower-case hex. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
