package corridor.tracking.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By what a subscriber knows that the port has sent a notification: HMAC-SHA256 (RFC 2104) with the shared secret. */
final class Signature {
    /** As 2.2.0 has it: over the whole body and nothing else. */
    static final String OF_THE_BODY = "Notification-Signature";

    /** Over the time of sending and the body, so that nobody can send an old notification again. */
    static final String WITH_TIME = "Corridor-Signature";

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
