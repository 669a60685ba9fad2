package corridor.service.example;

import corridor.events.CustomsReleased;
import corridor.events.EventEnvelope;
import corridor.events.Topics;
import corridor.service.inbox.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small service with real doors, to try the promises on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CraneController.class)
class CraneService {

    @Bean
    Releases releases(JdbcClient jdbc) {
        return new Releases(jdbc);
    }

    @Bean
    Subscription customsEvents(Releases releases) {
        return Subscription.to(Topics.CUSTOMS_EVENTS).on(CustomsReleased.class, releases::heard);
    }

    /** Writes down what it hears; boxes in {@code unwelcome} make it fail after it has written. */
    static final class Releases {
        final Set<String> unwelcome = ConcurrentHashMap.newKeySet();
        private final JdbcClient jdbc;

        Releases(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void heard(EventEnvelope<CustomsReleased> released) {
            String container = released.event().containerNumber().value();
            jdbc.sql("insert into heard (container, event_id) values (?, ?)")
                    .params(container, released.id())
                    .update();
            if (unwelcome.contains(container)) {
                throw new IllegalStateException("no crane takes " + container);
            }
        }

        int count(String container) {
            return jdbc.sql("select count(*) from heard where container = ?")
                    .param(container)
                    .query(Integer.class)
                    .single();
        }
    }
}
