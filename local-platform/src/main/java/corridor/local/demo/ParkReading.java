package corridor.local.demo;

import corridor.events.ParkStoryEntry;
import corridor.events.PortJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The park reads its own story and checks that it is whole and unaltered, over the API and over Kafka. */
final class ParkReading {
    private static final String STORY = "/tracking/v1/parks/" + Play.PARK;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private ParkReading() {}

    /**
     * @param kafka where the park finds Kafka; null if it cannot be reached
     * @param book where the park keeps how far it has verified
     */
    static void play(Play play, String kafka, Path book) throws IOException {
        play.narrator().step("The park reads its own story and checks it line by line");
        VerifiedUpTo before = VerifiedUpTo.in(book);
        StoryChain overTheApi = new StoryChain(before);
        play.patience().until("tell the park of the arrival", () -> arrivalIn(play, overTheApi));
        VerifiedUpTo head = head(play);
        mustMatch(play, overTheApi, head);
        for (ParkStoryEntry line : overTheApi.lines()) {
            play.narrator()
                    .tell("%4d  %-15s %s  %s  %s…"
                            .formatted(
                                    line.sequence(),
                                    line.what(),
                                    line.containerNumber(),
                                    line.occurredAt(),
                                    line.hash().substring(0, 12)));
        }
        play.narrator()
                .tell("%d lines since line %d, every hash recomputed; the last is the head that the port publishes"
                        .formatted(overTheApi.lines().size(), before.sequence()));
        if (kafka != null) {
            StoryChain overKafka = new StoryChain(before);
            new ParkTopic(kafka, Play.PARK)
                    .readInto(overKafka, overTheApi.verified().sequence(), LONGEST);
            mustBeTheSame(overTheApi, overKafka);
            play.narrator().tell("Kafka's topic park." + Play.PARK + ".events tells the same, hash by hash");
        }
        overTheApi.verified().keep(book);
        play.narrator().link("The head", play.door().link(STORY + "/head"));
    }

    private static Optional<Boolean> arrivalIn(Play play, StoryChain chain) {
        Play.all(play.park(), STORY + "/events?after=" + chain.verified().sequence(), "reading the park's story")
                .forEach(line -> chain.take(PortJson.mapper().treeToValue(line, ParkStoryEntry.class)));
        boolean told = chain.lines().stream()
                .anyMatch(line -> line.what().equals("GTIN")
                        && line.containerNumber().equals(play.cargo().ours()));
        return told ? Optional.of(true) : Optional.empty();
    }

    private static VerifiedUpTo head(Play play) {
        JsonNode head = play.park()
                .get(STORY + "/head")
                .must("asking for the head", 200)
                .body();
        return new VerifiedUpTo(
                head.path("sequence").asLong(), head.path("hash").asString());
    }

    /** The story may have gone on since we read it; then we read what came. */
    private static void mustMatch(Play play, StoryChain chain, VerifiedUpTo head) {
        arrivalIn(play, chain);
        VerifiedUpTo atHead = chain.lines().stream()
                .filter(line -> line.sequence() == head.sequence())
                .map(line -> new VerifiedUpTo(line.sequence(), line.hash()))
                .findFirst()
                .orElse(chain.verified());
        if (!atHead.equals(head)) {
            throw new StoryBroken("The park's story does not lead to the head that the port publishes: " + atHead
                    + " is not " + head);
        }
    }

    private static void mustBeTheSame(StoryChain one, StoryChain other) {
        for (int i = 0; i < one.lines().size(); i++) {
            if (!one.lines().get(i).equals(other.lines().get(i))) {
                throw new StoryBroken("Kafka tells the park another line "
                        + one.lines().get(i).sequence() + " than the API does");
            }
        }
    }
}
