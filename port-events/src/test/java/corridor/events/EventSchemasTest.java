package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {
    static final Path FOLDER = Path.of("src", "main", "resources", "schemas");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<PortEvent> events() {
        return EventJsonTest.events();
    }

    @Test
    void the_schemas_that_are_kept_are_those_of_the_records() throws IOException {
        EventSchemas.all()
                .forEach((name, schema) ->
                        CheckedInFiles.assertSays(FOLDER.resolve(name), CheckedInFiles.pretty(schema)));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventSchemas.all().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_is_valid(PortEvent event) {
        assertThat(errors(event, PortJson.mapper().valueToTree(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_lacks_a_required_part_is_not_valid(PortEvent event) {
        for (String name : EventSchemas.requiredOf(event.getClass())) {
            ObjectNode lacking = PortJson.mapper().valueToTree(event);
            lacking.remove(name);
            assertThat(errors(event, lacking)).as(name).isNotEmpty();
        }
    }

    @Test
    void words_of_another_shape_are_not_valid() {
        PortEvent event = Samples.full().getFirst();
        for (String field : List.of("containerNumber", "code", "classifier", "occurredAt")) {
            ObjectNode changed = PortJson.mapper().valueToTree(event);
            changed.put(field, "nonsense");
            assertThat(errors(event, changed)).as(field).hasSize(1);
        }
    }

    @Test
    void a_reader_tolerates_what_a_later_version_adds() {
        for (PortEvent event : Samples.full()) {
            ObjectNode later = PortJson.mapper().valueToTree(event);
            later.put("addedLater", true);
            assertThat(errors(event, later)).isEmpty();
        }
    }

    private static List<Error> errors(PortEvent event, JsonNode json) {
        Schema schema = REGISTRY.getSchema(EventSchemas.all().get(EventSchemas.fileName(event.getClass())));
        return schema.validate(json);
    }
}
