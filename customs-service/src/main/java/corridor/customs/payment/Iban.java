package corridor.customs.payment;

import corridor.port.InvalidValueException;
import java.math.BigInteger;
import java.util.Locale;

/**
 * An international bank account number that checked its digits.
 *
 * @see <a href="https://www.iso.org/standard/81090.html">ISO 13616-1</a>
 */
record Iban(String value) {
    Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!value.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") || remainder(value) != 1) {
            throw new InvalidValueException(
                    value + " is no IBAN: its check digits do not fit", "read it again from the payee's bank");
        }
    }

    private static int remainder(String value) {
        StringBuilder digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }
}
