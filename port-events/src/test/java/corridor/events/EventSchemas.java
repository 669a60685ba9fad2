package corridor.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 2020-12) of the event records, as the records themselves have it. Two annotations of our own stand
 * beside the standard's: {@code x-topic}, and {@code x-key}, the property that the Kafka record is keyed by.
 */
final class EventSchemas {
    static final String TOPIC = "x-topic";
    static final String KEY = "x-key";

    private static final Javadocs DOCS = Javadocs.of(Path.of("src", "main", "java"));
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** By file name, for example {@code equipment-moved.v1.json}. */
    static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        for (PortEvent sample : Samples.full()) {
            schemas.put(fileName(sample.getClass()), of(sample));
        }
        return schemas;
    }

    static String fileName(Class<? extends PortEvent> event) {
        EventType type = EventCatalog.typeOf(event);
        return type.name() + ".v" + type.version() + ".json";
    }

    /** Names of the components that are always written. */
    static List<String> requiredOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isRequired(component.getAccessor().getAnnotation(JsonProperty.class)))
                .map(RecordComponent::getName)
                .toList();
    }

    static String topicOf(PortEvent event) {
        return event instanceof ParkStoryEntry entry
                ? event.topic().replace(entry.park().value(), "{park}")
                : event.topic();
    }

    /** What {@link Topics} says of a topic. */
    static String topicWords(String topic) {
        return Stream.of(Topics.class.getDeclaredFields())
                .filter(field -> field.getName()
                        .equals(topic.replace("port.", "").replace('-', '_').toUpperCase(Locale.ROOT)))
                .findFirst()
                .flatMap(field -> DOCS.ofMember(Topics.class, field.getName()))
                .or(() -> DOCS.ofMember(Topics.class, "ofPark"))
                .orElseThrow();
    }

    /** The property whose value is the key. */
    static String keyOf(PortEvent event) {
        JsonNode json = PortJson.mapper().valueToTree(event);
        return json.propertyStream()
                .filter(property -> property.getValue().isString()
                        && property.getValue().stringValue().equals(event.key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no property of " + event + " is its key"));
    }

    private static ObjectNode of(PortEvent sample) {
        ObjectNode generated = GENERATOR.generateSchema(sample.getClass());
        ObjectNode schema = PortJson.mapper().createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", EventCatalog.schemaName(sample.getClass()));
        schema.put("title", EventCatalog.wireName(sample.getClass()));
        schema.set("description", generated.remove("description"));
        schema.put(TOPIC, topicOf(sample));
        schema.put(KEY, keyOf(sample));
        schema.setAll(generated);
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                PortJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.INLINE_ALL_SCHEMAS, Option.FLATTENED_ENUMS, Option.STANDARD_FORMATS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> order(one) - order(other))
                .withCustomDefinitionProvider(EventSchemas::checkedWord)
                .withDescriptionResolver(EventSchemas::describeEvent);
        config.forFields()
                .withRequiredCheck(
                        field -> isRequired(field.getAnnotationConsideringFieldAndGetter(JsonProperty.class)))
                .withDescriptionResolver(EventSchemas::describe);
        return new SchemaGenerator(config.build());
    }

    /** A word of the port is a text of its own shape. */
    private static CustomDefinition checkedWord(ResolvedType type, SchemaGenerationContext context) {
        Class<?> word = type.getErasedType();
        boolean isText = word.isRecord()
                && Arrays.stream(word.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
        if (!isText) {
            return null;
        }
        ObjectNode definition = context.getGeneratorConfig().createObjectNode();
        definition.put("type", "string");
        definition.put("pattern", "^" + shapeOf(word).pattern() + "$");
        return new CustomDefinition(
                definition, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static Pattern shapeOf(Class<?> word) {
        try {
            Field shape = word.getDeclaredField("SHAPE");
            shape.setAccessible(true);
            return (Pattern) shape.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(word + " is written as text and has no SHAPE", e);
        }
    }

    private static int order(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        for (int i = 0; components != null && i < components.length; i++) {
            if (components[i].getName().equals(member.getName())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isRequired(JsonProperty property) {
        return property != null && property.required();
    }

    private static String describeEvent(TypeScope scope) {
        Class<?> type = scope.getType().getErasedType();
        return PortEvent.class.isAssignableFrom(type) ? DOCS.ofType(type).orElseThrow() : null;
    }

    /** What the record says of its component, or else what the component's type says of itself. */
    private static String describe(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        Class<?> type = field.getType().getErasedType();
        String said = DOCS.ofMember(field.getDeclaringType().getErasedType(), field.getName())
                .or(() -> DOCS.ofType(type))
                .orElse(null);
        if (!type.isEnum()) {
            return said;
        }
        return Stream.concat(Stream.ofNullable(said), constantsOf(type)).collect(Collectors.joining(" "));
    }

    private static Stream<String> constantsOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .flatMap(name -> DOCS.ofMember(type, name).map(text -> name + ": " + text).stream());
    }
}
