package corridor.customs.world;

import corridor.service.testing.PortTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole customs house, with rules whose outcome can be foreseen and a clock that can be set. */
@PortTest
@Import(CustomsWorld.Parts.class)
@TestPropertySource(
        properties = {
            "corridor.customs.risk-dir=src/test/resources/risk-test",
            "corridor.customs.least-random-percent=0",
            "corridor.customs.choose-audits-every=PT1H",
            "corridor.customs.risk-model.look-around=PT0.2S"
        })
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CustomsTest {}
