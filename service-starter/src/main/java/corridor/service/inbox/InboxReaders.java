package corridor.service.inbox;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Starts and stops the readers of all subscriptions with the service. */
final class InboxReaders implements SmartLifecycle {
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> readers;

    InboxReaders(List<ConcurrentMessageListenerContainer<String, byte[]>> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public void start() {
        readers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        readers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return readers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
