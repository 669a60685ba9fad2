package corridor.service.inbox;

import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a house wants to hear of a topic, declared as a bean. Each event is handled once, in one transaction with the note
 * that it was. Order holds within a key only, and a repaired dead letter comes late: handlers must not depend on it.
 */
public final class Subscription {
    private final String topic;
    private final Map<Class<? extends PortEvent>, Consumer<EventEnvelope<?>>> handlers = new LinkedHashMap<>();

    private Subscription(String topic) {
        this.topic = topic;
    }

    public static Subscription to(String topic) {
        return new Subscription(topic);
    }

    /** Types without a handler are passed by. */
    @SuppressWarnings("unchecked") // handlers are looked up by the class of the event they are called with
    public <E extends PortEvent> Subscription on(Class<E> type, Consumer<EventEnvelope<E>> handler) {
        handlers.put(type, envelope -> handler.accept((EventEnvelope<E>) envelope));
        return this;
    }

    String topic() {
        return topic;
    }

    boolean wants(Class<? extends PortEvent> type) {
        return handlers.containsKey(type);
    }

    void handle(EventEnvelope<?> envelope) {
        handlers.get(envelope.event().getClass()).accept(envelope);
    }
}
