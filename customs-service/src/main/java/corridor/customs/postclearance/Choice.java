package corridor.customs.postclearance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Whether a released declaration is audited.
 *
 * @param draw the lot that it drew, from 0 up to 100
 * @param why null if it is not
 */
record Choice(BigDecimal draw, Why why) {

    /** Reasons for an audit. */
    enum Why {
        RANDOM,
        SCORE
    }

    /**
     * All that it follows from, so that it can be made again.
     *
     * @param percentile what the risk model made of it at lodging; null if none was asked
     * @param looked true if an officer has looked at it before release
     */
    record From(
            UUID declarationId,
            String modelVersion,
            BigDecimal percentile,
            boolean looked,
            BigDecimal randomPercent,
            BigDecimal fromPercentile) {}

    static Choice of(From from) {
        BigDecimal draw = draw(from.declarationId());
        if (draw.compareTo(from.randomPercent()) < 0) {
            return new Choice(draw, Why.RANDOM);
        }
        boolean high = from.percentile() != null && from.percentile().compareTo(from.fromPercentile()) >= 0;
        return new Choice(draw, high && !from.looked() ? Why.SCORE : null);
    }

    /**
     * The lot follows from the declaration's id alone: nobody chooses it, anybody draws it again. The first eight bytes of
     * SHA-256 over {@code ID:post-clearance} as an unsigned number, divided by 2^64.
     */
    private static BigDecimal draw(UUID declarationId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((declarationId + ":post-clearance").getBytes(StandardCharsets.UTF_8));
            BigDecimal hundred =
                    new BigDecimal(new BigInteger(1, Arrays.copyOf(hash, 8))).multiply(BigDecimal.valueOf(100));
            return hundred.divide(new BigDecimal(BigInteger.ONE.shiftLeft(64)), 6, RoundingMode.DOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
