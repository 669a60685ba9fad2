package corridor.tracking.park;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.ParkStoryEntry;
import corridor.events.PortJson;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingWorld;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A park that reads its topic, and believes nothing that it has not checked. */
final class ParkStory {
    private final String park;
    private final TrackingWorld world;
    private final PortTopics topics;

    ParkStory(String park, TrackingWorld world, PortTopics topics) {
        this.park = park;
        this.world = world;
        this.topics = topics;
    }

    /** Goes back from the head to line 1, and works every hash out again from the JSON text alone. */
    List<JsonNode> checked() {
        Answer head = world.park(park).get("/tracking/v1/parks/" + park + "/head");
        assertThat(head.status()).isEqualTo(200);
        List<JsonNode> lines = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> chainUpTo(head.at("/hash")),
                        chain -> chain.size() == head.body().at("/sequence").asInt());
        String hash = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            assertThat(line.at("/sequence").asLong()).isEqualTo(i + 1L);
            assertThat(line.at("/previousHash").asString()).isEqualTo(hash);
            hash = hash(line);
            assertThat(line.at("/hash").asString()).isEqualTo(hash);
        }
        assertThat(hash).isEqualTo(head.at("/hash"));
        return lines;
    }

    /** The lines that lead to a head, as far as they are on the topic, in the order in which they stand there. */
    private List<JsonNode> chainUpTo(String head) {
        List<JsonNode> onTopic = onTopic();
        List<JsonNode> chain = new ArrayList<>();
        String wanted = head;
        for (JsonNode line : onTopic.reversed()) {
            if (line.at("/hash").asString().equals(wanted)) {
                chain.addFirst(line);
                wanted = line.at("/previousHash").asString();
            }
        }
        return chain;
    }

    /** What the park was told of a box, by {@code what}, in the order of the lines. */
    List<String> of(Box box) {
        return checked().stream()
                .filter(line -> line.at("/containerNumber").asString().equals(box.toString()))
                .map(line -> line.at("/what").asString())
                .toList();
    }

    /** Kafka delivers at least once: what the relay sent again after a failure is passed over by its event id. */
    private List<JsonNode> onTopic() {
        List<JsonNode> lines = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : topics.everythingOn("park." + park + ".events")) {
            assertThat(record.partition()).isZero();
            String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
            if (read.add(id)) {
                lines.add(PortJson.mapper().readTree(record.value()));
            }
        }
        return lines;
    }

    static String hash(JsonNode line) {
        String text = "";
        for (String pointer : List.of(
                "/park",
                "/sequence",
                "/containerNumber",
                "/what",
                "/occurredAt",
                "/recordedAt",
                "/facility/unLocode",
                "/facility/code",
                "/eventId",
                "/previousHash")) {
            text += line.at(pointer).asString("") + "\n";
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same lines over HTTP. */
    List<ParkStoryEntry> overHttp() {
        List<ParkStoryEntry> lines = new ArrayList<>();
        String rest = "?limit=500";
        while (rest != null) {
            Answer page = world.park(park).get("/tracking/v1/parks/" + park + "/events" + rest);
            assertThat(page.status()).isEqualTo(200);
            page.body()
                    .at("/items")
                    .forEach(line -> lines.add(PortJson.mapper().treeToValue(line, ParkStoryEntry.class)));
            String next = page.at("/nextCursor");
            rest = next.isEmpty() ? null : "?limit=500&cursor=" + next;
        }
        return lines;
    }
}
