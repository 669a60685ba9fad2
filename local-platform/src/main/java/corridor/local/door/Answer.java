package corridor.local.door;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the door answered.
 *
 * @param body JSON; a missing node where there was none
 * @param replayed true if the same request had been answered before and nothing happened again
 */
public record Answer(int status, JsonNode body, boolean replayed) {
    public boolean is(int expected) {
        return status == expected;
    }

    /** The text of a member, "" if there is none. */
    public String text(String member) {
        return body.path(member).asString("");
    }

    /** @throws UnexpectedAnswer with the door's own reasons, if the status is another */
    public Answer must(String doing, int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(doing, this);
        }
        return this;
    }

    /** A problem (RFC 9457) in lines: its title and detail, then each violation with its remedy. */
    public List<String> problem() {
        List<String> lines = new ArrayList<>();
        String title = text("title");
        lines.add(status
                + (title.isEmpty() ? "" : " " + title)
                + (text("detail").isEmpty() ? "" : ": " + text("detail")));
        for (JsonNode violation : body.path("violations")) {
            lines.add("%s: %s; %s"
                    .formatted(
                            violation.path("field").asString(""),
                            violation.path("rule").asString(""),
                            violation.path("remedy").asString("")));
        }
        return lines;
    }
}
