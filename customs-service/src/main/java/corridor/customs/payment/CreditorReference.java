package corridor.customs.payment;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer writes into the remittance, so that customs finds what the money is for. It has two check digits, so that a
 * slip of the pen matches nothing instead of something else: always if a digit stands for a digit or a letter for a letter, in
 * 96 of 97 cases if one stands for the other, which moves all that comes before.
 *
 * @see <a href="https://www.iso.org/standard/50649.html">ISO 11649, structured creditor reference</a>
 */
record CreditorReference(String value) {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int LENGTH = 21;
    private static final int BASE = 36;

    /** At every place where one may begin: what stands before it may look like one. */
    private static final Pattern WRITTEN = Pattern.compile("(?=(RF[0-9]{2}[0-9A-Z]{" + LENGTH + "}))");

    /** The reference of a quote, from its id. */
    static CreditorReference of(UUID id) {
        String digits = "0".repeat(LENGTH)
                + new BigInteger(id.toString().replace("-", ""), 16)
                        .toString(BASE)
                        .toUpperCase(Locale.ROOT);
        String body = digits.substring(digits.length() - LENGTH);
        return new CreditorReference("RF%02d%s".formatted(98 - remainder(body + "RF00"), body));
    }

    /** Finds one in what a payer wrote, in groups of four or not. */
    static Optional<CreditorReference> in(String remittance) {
        if (remittance == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(remittance.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        while (matcher.find()) {
            String value = matcher.group(1);
            if (remainder(value.substring(4) + value.substring(0, 4)) == 1) {
                return Optional.of(new CreditorReference(value));
            }
        }
        return Optional.empty();
    }

    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, BASE)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
