package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.local.door.Door;
import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Who takes part, what they carry, and what has been told so far.
 *
 * @param key names this run; its idempotency keys begin with it
 */
record Play(
        Door door,
        Visitor operator,
        Visitor declarant,
        Visitor officer,
        Visitor park,
        Cargo cargo,
        String key,
        Narrator narrator,
        Patience patience,
        Tally tally) {
    static final String PARK = "rashakai";

    /** A write's Idempotency-Key: the same for the same intention, however often it is sent. */
    String key(String intention) {
        return key + "-" + intention;
    }

    static String path(ContainerNumber box) {
        return "/tracking/v1/containers/" + box;
    }

    /** Waits until the port's view of a box is as wanted. */
    JsonNode await(ContainerNumber box, String what, Predicate<JsonNode> wanted) {
        return patience.until(what, () -> {
            Answer answer = operator.get(path(box));
            return answer.is(404)
                    ? Optional.empty()
                    : Optional.of(answer.must("looking at box " + box, 200).body())
                            .filter(wanted);
        });
    }

    /** The whole of a list that is read page by page. */
    static List<JsonNode> all(Visitor visitor, String path, String doing) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = visitor.get(path + separator + "limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .must(doing, 200)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return items;
    }
}
