package corridor.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The AsyncAPI document of what the port tells, made from the records: one channel per topic, one message per event.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
final class AsyncApi {
    private static final String BINDING_VERSION = "0.5.0";
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private final ObjectNode document = PortJson.mapper().createObjectNode();
    private final Map<String, List<PortEvent>> byTopic = Samples.full().stream()
            .collect(Collectors.groupingBy(EventSchemas::topicOf, TreeMap::new, Collectors.toList()));

    private AsyncApi() {}

    static ObjectNode document() {
        AsyncApi api = new AsyncApi();
        api.introduce();
        api.byTopic.forEach(api::channel);
        api.deadLetters();
        api.headers();
        Samples.full().forEach(api::message);
        return api.document;
    }

    static String yaml(ObjectNode document) {
        return "# Written from the event records by AsyncApiTest; change the records, not this file.\n"
                + YAMLMapper.builder()
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                        .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .disable(YAMLWriteFeature.SPLIT_LINES)
                        .build()
                        .writeValueAsString(document);
    }

    /** A topic's name as a channel's: {@code port.customs-events} becomes {@code customsEvents}. */
    static String channelName(String topic) {
        return topic.equals("park.{park}.events") ? "parkEvents" : camel(topic.replace("port.", ""));
    }

    static String messageName(Class<? extends PortEvent> event) {
        EventType type = EventCatalog.typeOf(event);
        return camel(type.name()) + "V" + type.version();
    }

    private void introduce() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Corridor: what the port tells")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Events of a container port, as CloudEvents 1.0 in Kafka's binary mode: attributes in ce_ headers,"
                                + " JSON as the value. Told at least once: remember ce_source and ce_id, and change"
                                + " nothing the second time. Records with one key keep their order. Pass by types and"
                                + " fields that you do not know.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("backbone")
                .put("host", "{bootstrap}")
                .put("protocol", "kafka")
                .putObject("variables")
                .putObject("bootstrap")
                .put("default", "localhost:9092")
                .put("description", "where the installation's broker listens");
    }

    private void channel(String topic, List<PortEvent> events) {
        String name = channelName(topic);
        ObjectNode channel = document.withObject("/channels").putObject(name);
        channel.put("address", topic);
        channel.put("description", EventSchemas.topicWords(topic));
        ObjectNode messages = channel.putObject("messages");
        for (PortEvent event : events) {
            String message = messageName(event.getClass());
            messages.putObject(message).put("$ref", "#/components/messages/" + message);
        }
        if (topic.contains("{park}")) {
            channel.putObject("parameters")
                    .putObject("park")
                    .put("description", "the park's code")
                    .putArray("examples")
                    .add("rashakai");
            channel.putObject("bindings")
                    .putObject("kafka")
                    .put("partitions", 1)
                    .put("bindingVersion", BINDING_VERSION);
        }
        ObjectNode operation = document.withObject("/operations").putObject("tell" + capital(name));
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + name);
    }

    private void deadLetters() {
        ObjectNode channel = document.withObject("/channels").putObject("deadLetters");
        channel.put("address", Topics.deadLettersOf("{topic}"));
        channel.put(
                "description", "What a reader of the port could not handle: the record as it came, with the reason.");
        ObjectNode messages = channel.putObject("messages");
        Samples.full().stream()
                .filter(event -> !(event instanceof ParkStoryEntry))
                .map(event -> messageName(event.getClass()))
                .forEach(name -> messages.putObject(name).put("$ref", "#/components/messages/" + name));
        ObjectNode topic = channel.putObject("parameters").putObject("topic");
        topic.put("description", "the topic it came from");
        Topics.ofThePort().forEach(topic.putArray("enum")::add);
    }

    private void headers() {
        ObjectNode schema = document.withObject("/components/schemas").putObject("CloudEventHeaders");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Header header : Header.ALL) {
            ObjectNode property = properties.putObject(header.name);
            property.put("type", "string");
            property.put("description", header.words);
            if (header.format != null) {
                property.put("format", header.format);
            }
        }
        Collection<String> required = Header.ALL.stream()
                .filter(header -> header.always)
                .map(Header::name)
                .toList();
        required.forEach(schema.putArray("required")::add);
    }

    private void message(PortEvent event) {
        Class<? extends PortEvent> type = event.getClass();
        ObjectNode schema = EventSchemas.all().get(EventSchemas.fileName(type));
        ObjectNode message = document.withObject("/components/messages").putObject(messageName(type));
        message.put("name", EventCatalog.wireName(type));
        message.put("title", EventCatalog.typeOf(type).name());
        message.set("description", schema.path("description"));
        message.put("contentType", "application/json");
        ObjectNode own = PortJson.mapper().createObjectNode();
        ObjectNode ownProperties = own.putObject("properties");
        ownProperties.set("ce_type", constant(EventCatalog.wireName(type)));
        ownProperties.set("ce_dataschema", constant(EventCatalog.schemaName(type)));
        message.putObject("headers")
                .put("type", "object")
                .putArray("allOf")
                .add(PortJson.mapper().createObjectNode().put("$ref", "#/components/schemas/CloudEventHeaders"))
                .add(own);
        message.putObject("payload")
                .put("schemaFormat", SCHEMA_FORMAT)
                .putObject("schema")
                .put("$ref", "./schemas/" + EventSchemas.fileName(type));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        ObjectNode key = kafka.putObject("key");
        key.put("type", "string");
        key.put("description", "the event's " + EventSchemas.keyOf(event));
        key.put(EventSchemas.KEY, EventSchemas.keyOf(event));
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    private static ObjectNode constant(String value) {
        return PortJson.mapper().createObjectNode().put("type", "string").put("const", value);
    }

    private static String camel(String kebab) {
        String[] words = kebab.split("-");
        return words[0] + Stream.of(words).skip(1).map(AsyncApi::capital).collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private record Header(String name, boolean always, String format, String words) {
        static final List<Header> ALL = List.of(
                new Header("ce_specversion", true, null, "1.0"),
                new Header("ce_id", true, "uuid", "unique for its source; readers remember both"),
                new Header("ce_source", true, "uri-reference", "the house that tells it, as in /corridor/tracking"),
                new Header("ce_type", true, null, "which event, with its version"),
                new Header("ce_subject", true, null, "what it is about: the record's key"),
                new Header("ce_time", true, "date-time", "when it happened"),
                new Header("ce_recordedtime", true, "date-time", "when the source learned of it"),
                new Header("ce_dataschema", true, "uri", "the $id of the value's schema"),
                new Header("ce_partitionkey", true, null, "the record's key, where it travels on by other means"),
                new Header("ce_traceparent", false, null, "as traceparent, for readers of CloudEvents alone"),
                new Header("content-type", true, null, "application/json"),
                new Header("traceparent", false, null, "W3C trace context of the request that caused it"));
    }
}
