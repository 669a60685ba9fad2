package corridor.tracking.prediction;

import corridor.events.PortJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A predictor as it is kept.
 *
 * @param bytes gzip of its JSON
 * @param sha256 of its JSON
 */
record Learnt(byte[] bytes, String sha256) {

    static Learnt of(Predictor predictor) {
        byte[] json = PortJson.mapper().writeValueAsBytes(predictor);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Learnt(
                    bytes.toByteArray(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Predictor read(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return PortJson.mapper().readValue(zip, Predictor.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
