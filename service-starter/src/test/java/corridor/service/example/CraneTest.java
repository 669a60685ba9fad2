package corridor.service.example;

import corridor.service.testing.PortTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The crane service as a whole; one context for all its tests. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PortTest
@TestPropertySource(
        properties = {
            "spring.config.import=classpath:corridor-service.yml",
            "spring.application.name=crane-service",
            "corridor.house=crane"
        })
@interface CraneTest {}
