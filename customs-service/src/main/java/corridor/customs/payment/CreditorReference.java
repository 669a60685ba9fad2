package corridor.customs.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * Finds all that a payer may have written, in groups of four or not. There may be more than one: by chance the check digits
     * fit in one of 97 cases where what stands before a reference looks like the beginning of one, too.
     */
    static List<CreditorReference> in(String remittance) {
        if (remittance == null) {
            return List.of();
        }
        List<CreditorReference> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(remittance.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        while (matcher.find()) {
            String value = matcher.group(1);
            if (remainder(value.substring(4) + value.substring(0, 4)) == 1) {
                found.add(new CreditorReference(value));
            }
        }
        return found;
    }

    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, BASE)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
