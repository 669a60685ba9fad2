package corridor.service.testing;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a service answered. An empty body is a missing node. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    /** A value by its JSON pointer, as text; empty text where there is none. */
    public String at(String pointer) {
        return body.at(pointer).asString("");
    }
}
