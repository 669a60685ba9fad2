package corridor.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names an event record on the wire. A record may gain optional fields under the same version; anything that would break
 * a reader is a new record with the next version, published beside the old one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Kebab-case name; on the wire {@code port.corridor.NAME.vVERSION}. */
    String name();

    int version() default 1;

    /** The topic, or the empty text where the event itself decides (a park's). */
    String topic();
}
