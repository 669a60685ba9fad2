package corridor.service.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a whole service: its real doors, a real PostgreSQL with a fresh database, a real Kafka. Tokens are signed by a
 * key of the test's own, and crowds are let wait longer for a connection, since a test begins cold beside others; everything
 * else is as in the port.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.datasource.hikari.connection-timeout=30000"})
@ContextConfiguration(initializers = RealServers.class, classes = PortTestConfiguration.class)
public @interface PortTest {}
