package corridor.service.json;

import corridor.port.InvalidValueException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Times of requests. Java's reach a billion years; PostgreSQL's and everybody's calendars do not. */
final class KeepableTime extends StdScalarDeserializer<Instant> {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    KeepableTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant time = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new InvalidValueException(
                    "a time lies in the years 1 to 9999", "send it in UTC, as in 2026-11-24T08:00:00Z");
        }
        return time;
    }
}
