package corridor.customs.payment;

import corridor.port.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.web3j.utils.Numeric;

/** The token's whole numbers and 32 bytes in the words of the books, and back; nothing is rounded. */
final class TokenUnits {
    /** A unit is a fen. A token with other decimals is refused, as its amounts would not be exact in the books. */
    static final int DECIMALS = 2;

    private static final Currency YUAN = Currency.getInstance("CNY");

    private TokenUnits() {}

    static Money money(BigInteger units) {
        return new Money(new BigDecimal(units, DECIMALS), YUAN);
    }

    static BigInteger units(Money money) {
        if (!money.currency().equals(YUAN)) {
            throw new IllegalArgumentException(money + " is not in yuan");
        }
        return money.amount().movePointRight(DECIMALS).toBigIntegerExact();
    }

    /** A reference of at most 32 letters, filled up with zeros. */
    static byte[] bytes32(String reference) {
        byte[] letters = reference.getBytes(StandardCharsets.US_ASCII);
        return java.util.Arrays.copyOf(letters, 32);
    }

    /** What a payer put into the 32 bytes: its letters, or in hexadecimal if these are none. */
    static String text(String bytes32) {
        byte[] bytes = Numeric.hexStringToByteArray(bytes32);
        String letters = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\0+$", "");
        return letters.chars().allMatch(letter -> letter > ' ' && letter < 0x7f) ? letters : bytes32;
    }
}
