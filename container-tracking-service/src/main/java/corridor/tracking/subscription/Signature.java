package corridor.tracking.subscription;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By what a subscriber knows that the port has sent a notification: HMAC-SHA256 (RFC 2104) with the shared secret. */
final class Signature {
    /** As 2.2.0 has it: over the whole body and nothing else. */
    static final String OF_THE_BODY = "Notification-Signature";

    /** Over the time of sending and the body, so that nobody can send an old notification again. */
    static final String WITH_TIME = "Corridor-Signature";

    static final String OF_THE_REQUEST = "Signature";

    private Signature() {}

    static String ofTheBody(byte[] secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, body));
    }

    /** {@code t=SECONDS,sha256=HEX}; what is signed is {@code SECONDS.BODY}. */
    static String withTime(byte[] secret, byte[] body, Instant now) {
        long seconds = now.getEpochSecond();
        return "t=" + seconds + ",sha256="
                + HexFormat.of().formatHex(hmac(secret, (seconds + ".").getBytes(StandardCharsets.US_ASCII), body));
    }

    /**
     * The header {@code Signature}, which 2.2.0 calls deprecated and still requires: over the target, the time and
     * {@code Digest}.
     *
     * @see <a href="https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12">Signing HTTP Messages</a>
     */
    static String ofTheRequest(byte[] secret, UUID keyId, URI to, String digest, Instant now) {
        String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        String target = to.getRawQuery() == null ? path : path + "?" + to.getRawQuery();
        long created = now.getEpochSecond();
        String signed = "(request-target): post " + target + "\n(created): " + created + "\ndigest: " + digest;
        return "keyId=\"" + keyId + "\",algorithm=\"hs2019\",created=" + created
                + ",headers=\"(request-target) (created) digest\",signature=\""
                + Base64.getEncoder().encodeToString(hmac(secret, signed.getBytes(StandardCharsets.US_ASCII))) + "\"";
    }

    /** The header {@code Digest} (RFC 3230). */
    static String digest(byte[] body) {
        try {
            return "SHA-256="
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
