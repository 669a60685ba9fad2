package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PublishedSchemasTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "published");

    @Test
    void no_published_event_has_changed_so_that_a_reader_breaks() throws IOException {
        Map<String, ObjectNode> current = EventSchemas.all();
        Map<String, JsonNode> published = published();

        assertThat(published).isNotEmpty();
        assertThat(current.keySet())
                .as("events that were published and are no longer there")
                .containsAll(published.keySet());
        published.forEach((name, schema) -> assertThat(BreakingChanges.between(schema, current.get(name)))
                .as("%s breaks its readers: publish the next version beside it, see %s/README.md", name, FOLDER)
                .isEmpty());
    }

    @Test
    void what_is_told_to_readers_is_published() throws IOException {
        if (Boolean.getBoolean("schemas.publish")) {
            publish();
        }
        assertThat(published().keySet())
                .as("publish new events with -Dschemas.publish=true")
                .containsAll(EventSchemas.all().keySet());
    }

    /** Adds what is new; never touches what is there. */
    private static void publish() throws IOException {
        for (Map.Entry<String, ObjectNode> schema : EventSchemas.all().entrySet()) {
            Path file = FOLDER.resolve(schema.getKey());
            if (!Files.exists(file)) {
                Files.writeString(file, CheckedInFiles.pretty(schema.getValue()));
            }
        }
    }

    private static Map<String, JsonNode> published() throws IOException {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> json =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            for (Path file : json) {
                schemas.put(file.getFileName().toString(), PortJson.mapper().readTree(Files.readString(file)));
            }
        }
        return schemas;
    }
}
