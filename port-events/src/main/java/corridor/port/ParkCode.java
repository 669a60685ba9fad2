package corridor.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An inland industrial park's code in the corridor, for example {@code rashakai}: it names the park's Kafka topic. */
public record ParkCode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    /** @throws InvalidValueException if the shape is wrong */
    @JsonCreator
    public ParkCode {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new InvalidValueException(
                    "'" + value + "' is not a park code",
                    "send lower-case letters, digits and hyphens, as in rashakai");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
