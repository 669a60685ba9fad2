package corridor.verify.decisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A head that somebody kept when it was published, outside the port's reach. */
public record HeldHead(long number, String hash) {

    /** Reads {@code NUMBER:HASH}. */
    static HeldHead of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(text + " is no head; give it as NUMBER:HASH, as customs published it");
        }
        return new HeldHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** Reads a file of JSON lines with {@code number} and {@code hash}: events from Kafka, or heads as they were answered. */
    static List<HeldHead> file(Path file) throws IOException {
        List<HeldHead> heads = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonNode head = JsonMapper.shared().readTree(line);
                    heads.add(of(head.path("number").asLong(0) + ":"
                            + head.path("hash").asString("")));
                }
            }
        }
        return heads;
    }
}
