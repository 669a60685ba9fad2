package corridor.tracking.world;

import corridor.service.testing.PortTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole service, with boxes that facts can be told of. */
@PortTest
@TestPropertySource(
        properties = {
            "corridor.tracking.subscriptions.anywhere=true",
            // tests of these have them look when they want
            "corridor.tracking.prediction.every=PT24H",
            "corridor.tracking.watch.every=PT24H"
        })
@Import(TrackingWorld.Parts.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TrackingTest {}
