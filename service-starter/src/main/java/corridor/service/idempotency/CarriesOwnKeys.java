package corridor.service.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write whose parts each carry their own key, such as a sender's event id, so that the request needs none. It makes its
 * own transactions, and answers when they are durable. Its path has no variables.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CarriesOwnKeys {}
