package corridor.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event record there is, by class and by its name on the wire. */
public final class EventCatalog {
    private static final List<Class<? extends PortEvent>> ALL = Stream.of(PortEvent.class.getPermittedSubclasses())
            .<Class<? extends PortEvent>>map(type -> type.asSubclass(PortEvent.class))
            .toList();

    private static final Map<String, Class<? extends PortEvent>> BY_WIRE_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventCatalog::wireName, Function.identity()));

    private EventCatalog() {}

    public static List<Class<? extends PortEvent>> all() {
        return ALL;
    }

    /** The CloudEvents {@code type}, for example {@code port.corridor.equipment-moved.v1}. */
    public static String wireName(Class<? extends PortEvent> event) {
        EventType type = typeOf(event);
        return "port.corridor." + type.name() + ".v" + type.version();
    }

    /** The CloudEvents {@code dataschema}: a name, served as a document by nobody on the road. */
    public static String schemaName(Class<? extends PortEvent> event) {
        EventType type = typeOf(event);
        return "urn:corridor:schema:" + type.name() + ":v" + type.version();
    }

    /** Empty for a type that this version does not know: a reader passes it by. */
    public static Optional<Class<? extends PortEvent>> byWireName(String type) {
        return Optional.ofNullable(BY_WIRE_NAME.get(type));
    }

    static EventType typeOf(Class<?> event) {
        return event.getAnnotation(EventType.class);
    }
}
