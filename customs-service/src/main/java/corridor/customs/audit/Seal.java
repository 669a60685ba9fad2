package corridor.customs.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What binds a decision to all before it: SHA-256 over its number, its id, the hash of what it says and the hash of the
 * seal before, the hashes in lower-case hex, each followed by a line feed.
 */
record Seal(long number, UUID decisionId, byte[] contentHash, byte[] previousHash, byte[] hash) {
    /** What the first seal is chained to. */
    private static final byte[] NOTHING = new byte[32];

    static Seal next(Last last, UUID decisionId, byte[] contentHash) {
        long number = last.number() + 1;
        String text = String.join(
                "\n",
                Long.toString(number),
                decisionId.toString(),
                HexFormat.of().formatHex(contentHash),
                HexFormat.of().formatHex(last.hash()),
                "");
        return new Seal(number, decisionId, contentHash, last.hash(), sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Last asLast() {
        return new Last(number, hash);
    }

    /** The end of the chain. */
    record Last(long number, byte[] hash) {
        static final Last NONE = new Last(0, NOTHING);

        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }
}
