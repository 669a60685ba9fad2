package corridor.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A commodity code: six digits of the Harmonized System, or eight where the national tariff divides further. Points are
 * accepted when reading and never written.
 *
 * @see <a href="https://www.wcoomd.org/en/topics/nomenclature/overview/what-is-the-harmonized-system.aspx">WCO HS</a>
 */
public record HsCode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}([0-9]{2})?");

    /** @throws InvalidValueException if the shape is wrong */
    @JsonCreator
    public HsCode {
        value = value == null ? "" : value.replace(".", "");
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValueException(
                    "'" + value + "' is not an HS code", "send six or eight digits, as in 850440");
        }
    }

    /** The two-digit chapter, {@code 01} to {@code 97}. */
    public String chapter() {
        return value.substring(0, 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
