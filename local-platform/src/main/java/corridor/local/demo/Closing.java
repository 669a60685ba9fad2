package corridor.local.demo;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Everything that was told is on record, once. */
final class Closing {
    private Closing() {}

    static void play(Play play) {
        ContainerNumber ours = play.cargo().ours();
        play.narrator().step("What the port has on record of our box");
        List<ContainerNumber> open = new ArrayList<>(play.cargo().boxes());
        List<String> differences = new ArrayList<>();
        try {
            play.patience().until("have everything on record", () -> {
                differences.clear();
                open.removeIf(box -> isOnRecord(play, box, differences));
                return open.isEmpty() ? Optional.of(true) : Optional.empty();
            });
        } catch (StoryBroken tooLate) {
            throw new StoryBroken("Something is lost, or is there twice:\n    " + String.join("\n    ", differences));
        }
        timeline(play, ours).forEach(fact -> tell(play, fact));
        play.narrator().link("Its timeline", play.door().link(Play.path(ours) + "/events"));
        play.narrator()
                .tell("Nothing lost, nothing twice: %d facts about %d boxes were told, and each is on record once"
                        .formatted(play.tally().facts(), play.cargo().boxes().size()));
        play.await(
                ours,
                "see the box at the park",
                box -> box.path("phase").path("value").asString("").equals("AT_PARK"));
        play.narrator().title("\nThe box is at the park.");
    }

    private static boolean isOnRecord(Play play, ContainerNumber box, List<String> differences) {
        List<String> found = play.tally()
                .differences(
                        box,
                        timeline(play, box).stream()
                                .map(fact -> fact.path("what").asString(""))
                                .toList());
        differences.addAll(found);
        return found.isEmpty();
    }

    private static List<JsonNode> timeline(Play play, ContainerNumber box) {
        return Play.all(play.operator(), Play.path(box) + "/events", "reading the timeline of " + box);
    }

    private static void tell(Play play, JsonNode fact) {
        JsonNode position = fact.path("position");
        String where = position.isObject()
                ? "%s bay %s row %s tier %s"
                        .formatted(
                                position.path("block").asString(""),
                                position.path("bay").asInt(),
                                position.path("row").asInt(),
                                position.path("tier").asInt())
                : fact.path("facility").path("unLocode").asString("");
        play.narrator()
                .tell("%-27s  %-13s %-28s %s"
                        .formatted(
                                fact.path("occurredAt").asString(""),
                                fact.path("what").asString(""),
                                where,
                                fact.path("detail").asString("")));
    }
}
