package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads answers page by page, by the links between them. */
final class Walk {
    static final String V2 = "/dcsa/tnt/v2/events";

    private Walk() {}

    static String query(String path, Map<String, String> parameters) {
        return path
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** All pages from this one on, first to last. */
    static List<JsonNode> forward(Api caller, String path) {
        List<JsonNode> all = new ArrayList<>();
        for (String next = path; next != null; ) {
            Answer page = page(caller, next);
            all.addAll(NaiveReading.list(page.body()));
            next = page.headers().getFirst("Next-Page");
        }
        return all;
    }

    /** All pages from this one back to the first, in the order of the events. */
    static List<JsonNode> backward(Api caller, String path) {
        List<JsonNode> all = new ArrayList<>();
        for (String previous = path; previous != null; ) {
            Answer page = page(caller, previous);
            all.addAll(0, NaiveReading.list(page.body()));
            previous = page.headers().getFirst("Prev-Page");
        }
        return all;
    }

    static Answer page(Api caller, String path) {
        Answer page = caller.get(path);
        assertThat(page.status()).as(path + " " + page.body()).isEqualTo(200);
        assertThat(page.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        return page;
    }

    static List<String> ids(List<JsonNode> events) {
        return events.stream().map(event -> event.get("eventID").asString()).toList();
    }
}
