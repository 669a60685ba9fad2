package corridor.customs.clearance;

import corridor.customs.declaration.Lodged.Declared;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.UnreadableJson;
import corridor.service.problem.Violation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads an array of declarations, each by itself as if it had been sent alone. */
@Component
class BatchReader {
    private static final int MOST = 100;

    private final JsonMapper mapper;
    private final Validator shapes;

    BatchReader(JsonMapper mapper, Validator shapes) {
        this.mapper = mapper;
        this.shapes = shapes;
    }

    /**
     * A declaration as it was sent.
     *
     * @param reference null if it could not be read
     * @param declared null if its form is wrong
     * @param unreadable what is wrong with its form; null if nothing is
     */
    record Sent(String reference, Declared declared, InvalidRequest unreadable) {}

    /** @throws InvalidRequest if it is no JSON array of 1 to 100 */
    List<Sent> read(byte[] body) {
        List<Sent> sent = new ArrayList<>();
        try (JsonParser array = mapper.createParser(body)) {
            if (array.nextToken() != JsonToken.START_ARRAY) {
                throw new InvalidRequest("body", "a batch is a JSON array", "send declarations in an array");
            }
            for (JsonToken token = array.nextToken(); token != JsonToken.END_ARRAY; token = array.nextToken()) {
                int from = (int) array.currentTokenLocation().getByteOffset();
                array.skipChildren();
                array.finishToken();
                if (from < 0) {
                    throw new InvalidRequest("body", "JSON is UTF-8 (RFC 8259)", "send it as UTF-8");
                }
                if (sent.size() < MOST) {
                    sent.add(one(body, from, (int) array.currentLocation().getByteOffset() - from));
                } else {
                    throw many();
                }
            }
            if (array.nextToken() != null) {
                throw new InvalidRequest("body", "a batch is one JSON array", "send nothing after it");
            }
        } catch (JacksonException unreadable) {
            throw new InvalidRequest(List.of(UnreadableJson.explain(unreadable)));
        }
        if (sent.isEmpty()) {
            throw many();
        }
        return sent;
    }

    private static InvalidRequest many() {
        return new InvalidRequest("body", "a batch has 1 to " + MOST + " declarations", "send it in parts");
    }

    private Sent one(byte[] body, int from, int length) {
        LodgeDeclaration sent;
        try {
            sent = mapper.readValue(body, from, length, LodgeDeclaration.class);
        } catch (JacksonException unreadable) {
            return new Sent(null, null, new InvalidRequest(List.of(UnreadableJson.explain(unreadable))));
        }
        if (sent == null) {
            return new Sent(null, null, new InvalidRequest("body", "a declaration is not empty", "take the entry out"));
        }
        List<Violation> broken = shapes.validate(sent).stream()
                .map(each -> Violation.worded(each.getPropertyPath().toString(), each.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return broken.isEmpty()
                ? new Sent(sent.reference(), sent.declared(), null)
                : new Sent(sent.reference(), null, new InvalidRequest(broken));
    }
}
