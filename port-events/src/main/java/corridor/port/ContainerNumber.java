package corridor.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A freight container's identification: owner code, category (U, J, Z), six-digit serial number and check digit, for
 * example {@code CSQU3054383}. Spaces and hyphens are accepted when reading and never written.
 *
 * @see <a href="https://www.iso.org/standard/83558.html">ISO 6346:2022, section 3 and annex A (check digit)</a>
 */
public record ContainerNumber(@JsonValue String value) implements Comparable<ContainerNumber> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");

    /** @throws InvalidValueException if the shape is wrong or the check digit does not belong to the number */
    @JsonCreator
    public ContainerNumber {
        if (value == null) {
            throw new InvalidValueException("a container number is required", "send its eleven characters");
        }
        value = value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValueException(
                    "'" + value + "' is not an ISO 6346 container number",
                    "send three letters, one of U, J or Z, six digits and the check digit, as in CSQU3054383");
        }
        int expected = checkDigit(value);
        if (value.charAt(10) - '0' != expected) {
            throw new InvalidValueException(
                    "the check digit of " + value + " is " + value.charAt(10) + " where ISO 6346 gives " + expected,
                    "read the number again from the box; one of its characters is wrong");
        }
    }

    /**
     * A number without its check digit, given it. Not called {@code of}: Spring would take it for the way to read any
     * number out of a path.
     *
     * @param firstTen owner code, category and serial number, as in {@code CSQU305438}
     * @throws InvalidValueException if the shape is wrong
     */
    public static ContainerNumber withCheckDigit(String firstTen) {
        if (!firstTen.matches("[A-Z]{3}[UJZ][0-9]{6}")) {
            throw new InvalidValueException(
                    "'" + firstTen + "' is not an ISO 6346 number without its check digit",
                    "send three letters, one of U, J or Z, and six digits, as in CSQU305438");
        }
        return new ContainerNumber(firstTen + checkDigit(firstTen));
    }

    /** The check digit (0 to 9) that the first ten characters of {@code number} call for. */
    static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += weight(number.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    /** Letters count upwards from 10 (A), leaving out 11, 22 and 33, the multiples of 11. */
    private static int weight(char c) {
        if (c <= '9') {
            return c - '0';
        }
        return c - 'A' + 10 + (c > 'A' ? 1 : 0) + (c > 'K' ? 1 : 0) + (c > 'U' ? 1 : 0);
    }

    @Override
    public int compareTo(ContainerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
