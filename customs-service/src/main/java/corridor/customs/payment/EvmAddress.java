package corridor.customs.payment;

import corridor.port.InvalidValueException;
import org.web3j.crypto.Keys;

/**
 * An account of a chain. Written in capitals and small letters, these are its check digits.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-55">EIP-55</a>
 */
record EvmAddress(String value) {
    EvmAddress {
        if (value == null || !value.matches("0x[0-9a-fA-F]{40}") || value.matches("0x0{40}")) {
            throw new InvalidValueException(
                    value + " is no account of the chain",
                    "send 0x and 40 hexadecimal digits, as the payee's wallet shows");
        }
        String digits = value.substring(2);
        String checked = Keys.toChecksumAddress(value);
        boolean unchecked = digits.equals(digits.toLowerCase(java.util.Locale.ROOT))
                || digits.equals(digits.toUpperCase(java.util.Locale.ROOT));
        if (!unchecked && !checked.equals(value)) {
            throw new InvalidValueException(
                    value + " is misspelt: its capitals do not fit its digits",
                    "copy it again from the payee's wallet");
        }
        value = checked;
    }
}
