package corridor.customs.payment;

import corridor.port.InvalidValueException;
import java.util.Locale;

/** An account on the token's ledger: 20 bytes in hex. */
record TokenAddress(String value) {
    TokenAddress {
        if (value == null || !value.matches("0x[0-9a-fA-F]{40}")) {
            throw new InvalidValueException(
                    value + " is no address on the token's ledger", "send 0x and 40 hexadecimal digits");
        }
        value = value.toLowerCase(Locale.ROOT);
    }
}
