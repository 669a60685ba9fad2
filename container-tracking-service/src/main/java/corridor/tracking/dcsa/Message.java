package corridor.tracking.dcsa;

import corridor.events.PortJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as it came.
 *
 * @param sha256 of its bytes, in lower-case hex
 */
public record Message(JsonNode body, byte[] bytes, String sha256) {
    private static final JsonMapper STRICT = PortJson.configure(JsonMapper.builder())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a request's body.
     *
     * @param sent null if there was none
     * @throws BadQuery if it is no JSON that can be kept
     */
    public static Message read(byte[] sent) {
        byte[] bytes = sent == null ? new byte[0] : sent;
        try {
            JsonNode body = STRICT.readTree(bytes);
            if (body != null && !body.isMissingNode() && isKeepable(body)) {
                return new Message(body, bytes, sha256(bytes));
            }
        } catch (JacksonException e) {
            // told below
        }
        throw BadQuery.message(List.of(
                new Fault("$", "the body is not JSON (RFC 8259) in UTF-8 with each property once and no U+0000")));
    }

    /** Its events, which 3.0.0 and Port Call wrap in an object. */
    public List<JsonNode> events() {
        JsonNode events = body.path("events");
        if (!events.isArray()) {
            throw BadQuery.message(List.of(new Fault("$.events", "a message carries a list of events")));
        }
        return List.copyOf(events.values());
    }

    /** An event's content, whatever the order of its properties: the same told twice has the same sum. */
    public static String sum(JsonNode event) {
        return sha256(PortJson.mapper().writeValueAsBytes(Sorted.of(event)));
    }

    private static boolean isKeepable(JsonNode node) {
        if (node.isString()) {
            return Value.isKeepable(node.asString());
        }
        return node.propertyStream().allMatch(each -> Value.isKeepable(each.getKey()))
                && node.valueStream().allMatch(Message::isKeepable);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
