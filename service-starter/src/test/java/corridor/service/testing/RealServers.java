package corridor.service.testing;

import corridor.servers.BackingServers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service under test at the JVM's PostgreSQL and Kafka. */
class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        BackingServers servers = BackingServers.shared();
        TestPropertyValues.of(
                        "CORRIDOR_DB_URL=" + servers.freshDatabase("test"),
                        "CORRIDOR_DB_USER=" + servers.user(),
                        "CORRIDOR_DB_PASSWORD=" + servers.password(),
                        "CORRIDOR_KAFKA=" + servers.kafkaBootstrap())
                .applyTo(context);
    }
}
