package corridor.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place: two letters of country and three of location, for example {@code PKGWD}.
 *
 * @see <a href="https://unece.org/trade/uncefact/unlocode">UN/LOCODE (UNECE Recommendation 16)</a>
 */
public record UnLocode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    /** @throws InvalidValueException if the shape is wrong */
    @JsonCreator
    public UnLocode {
        value = value == null ? "" : value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValueException(
                    "'" + value + "' is not a UN/LOCODE", "send country and location, as in PKGWD");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
