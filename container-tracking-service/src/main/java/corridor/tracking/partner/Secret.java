package corridor.tracking.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a key is made of: 256 random bits behind a word by which scanners of leaked texts know it. */
record Secret(String text) {
    private static final String PREFIX = "corridor_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** In lower-case hex. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
