package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {
    private static final Path FILE = Path.of("src", "main", "resources", "asyncapi.yaml");

    @Test
    void the_document_that_is_kept_is_that_of_the_records() {
        CheckedInFiles.assertSays(FILE, AsyncApi.yaml(AsyncApi.document()));
    }

    @Test
    void what_is_read_from_the_file_is_what_was_meant() {
        JsonNode document = AsyncApi.document();

        assertThat(new YAMLMapper().readTree(AsyncApi.yaml(AsyncApi.document())))
                .isEqualTo(document);
    }

    @Test
    void every_topic_has_a_channel_and_every_channel_a_topic() {
        Set<String> addresses = new HashSet<>();
        AsyncApi.document()
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").stringValue()));

        Set<String> topics = new HashSet<>(Topics.ofThePort());
        topics.add("park.{park}.events");
        topics.add("{topic}.dlt");
        assertThat(addresses).isEqualTo(topics);
        assertThat(Topics.ofPark(Samples.RASHAKAI)).isEqualTo("park.{park}.events".replace("{park}", "rashakai"));
    }

    @Test
    void every_event_is_told_on_its_own_topic_under_its_own_name_key_and_schema() {
        JsonNode document = AsyncApi.document();
        for (PortEvent event : Samples.full()) {
            Class<? extends PortEvent> type = event.getClass();
            String name = AsyncApi.messageName(type);
            JsonNode channel = document.path("channels").path(AsyncApi.channelName(EventSchemas.topicOf(event)));
            JsonNode message = document.path("components").path("messages").path(name);

            assertThat(channel.path("address").asString()).isEqualTo(EventSchemas.topicOf(event));
            assertThat(channel.path("messages").path(name).path("$ref").asString())
                    .isEqualTo("#/components/messages/" + name);
            assertThat(message.path("name").asString()).isEqualTo(EventCatalog.wireName(type));
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asString())
                    .isEqualTo(EventCatalog.wireName(type));
            assertThat(message.at("/bindings/kafka/key/x-key").asString()).isEqualTo(EventSchemas.keyOf(event));
            String schema = message.at("/payload/schema/$ref").asString();
            assertThat(schema).isEqualTo("./schemas/" + EventSchemas.fileName(type));
            assertThat(message.at("/headers/allOf/1/properties/ce_dataschema/const")
                            .asString())
                    .isEqualTo(EventSchemas.all()
                            .get(EventSchemas.fileName(type))
                            .path("$id")
                            .asString());
        }
        assertThat(document.path("components").path("messages").propertyNames()).hasSameSizeAs(EventCatalog.all());
    }

    @Test
    void every_reference_inside_the_document_leads_somewhere() {
        JsonNode document = AsyncApi.document();
        for (JsonNode reference : document.findValues("$ref")) {
            String target = reference.stringValue();
            if (target.startsWith("#")) {
                assertThat(document.at(target.substring(1)).isObject())
                        .as(target)
                        .isTrue();
            }
        }
    }
}
