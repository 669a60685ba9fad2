package corridor.customs.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One edition of the data that customs decides by: a tariff, a risk rule set.
 *
 * @param kind what it governs, for example {@code tariff}
 * @param version what decisions name; one version never means two texts
 * @param files its text by file name
 */
public record RuleBook(String kind, String version, Map<String, String> files) {
    public RuleBook {
        files = Map.copyOf(files);
    }

    /** SHA-256 in lower-case hex over each file's name and text, in the order of the names, each followed by a zero byte. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, text) -> {
                digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
