package corridor.benchmarks.outbox;

import corridor.events.EquipmentMoved;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;

/**
 * Spring Modulith's event publication registry with its externalization to Kafka. Completed publications are deleted, as
 * ours are; what a dead process left is published again at the next start, as its reference advises.
 */
final class ModulithOutbox implements Contender {
    @Override
    public String name() {
        return "modulith";
    }

    @Override
    public String title() {
        return "Spring Modulith 2.0.3";
    }

    @Override
    public Class<?> application() {
        return Application.class;
    }

    @Override
    public List<String> parts() {
        return List.of("org.springframework.modulith.");
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                "spring.modulith.events.completion-mode", "delete",
                "spring.modulith.events.republish-outstanding-events-on-restart", "true");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        EventExternalizationConfiguration toKafka() {
            return EventExternalizationConfiguration.externalizing()
                    .select(EquipmentMoved.class::isInstance)
                    .route(
                            EquipmentMoved.class,
                            event -> RoutingTarget.forTarget(event.topic()).andKey(event.key()))
                    .build();
        }

        @Bean
        Teller teller(ApplicationEventPublisher events) {
            return events::publishEvent;
        }
    }
}
