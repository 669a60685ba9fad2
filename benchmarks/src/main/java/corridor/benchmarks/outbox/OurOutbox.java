package corridor.benchmarks.outbox;

import corridor.service.outbox.Outbox;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox of service-starter, as a service uses it: CloudEvents headers and all. */
final class OurOutbox implements Contender {
    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String title() {
        return "Corridor's outbox";
    }

    @Override
    public Class<?> application() {
        return Application.class;
    }

    @Override
    public List<String> parts() {
        return List.of("corridor.service.outbox.", "corridor.service.time.", "corridor.service.json.");
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "corridor.house",
                "bench",
                "corridor.kafka.partitions",
                "6",
                "spring.flyway.enabled",
                "true",
                "spring.flyway.baseline-on-migrate",
                "true",
                "spring.flyway.baseline-version",
                "0");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Teller teller(Outbox outbox) {
            return outbox::append;
        }
    }
}
