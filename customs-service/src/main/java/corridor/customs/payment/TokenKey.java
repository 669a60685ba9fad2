package corridor.customs.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** The account of customs on the chain. Its key is in a file and nowhere else, and nobody else signs with it. */
@Component
class TokenKey {
    private static final BigInteger GAS = BigInteger.valueOf(120_000);

    private final TokenSettings settings;
    private final Credentials credentials;

    TokenKey(TokenSettings settings) {
        this.settings = settings;
        this.credentials = settings.open() ? Credentials.create(read(settings)) : null;
    }

    record Signed(String hash, String raw) {}

    EvmAddress account() {
        return new EvmAddress(credentials.getAddress());
    }

    /** Whether an account is customs' own, or the token's contract. */
    boolean isOurs(String account) {
        return settings.open()
                && (account.equalsIgnoreCase(credentials.getAddress())
                        || account.equalsIgnoreCase(settings.contract()));
    }

    /** Signs a payment of tokens; the same again gives the same bytes. */
    Signed pay(EvmAddress to, BigInteger units, String reference, long nonce) {
        Function pay = new Function(
                "pay",
                List.of(new Address(to.value()), new Uint256(units), new Bytes32(TokenUnits.bytes32(reference))),
                List.of());
        RawTransaction transaction = RawTransaction.createTransaction(
                settings.chainId(),
                BigInteger.valueOf(nonce),
                GAS,
                settings.contract(),
                BigInteger.ZERO,
                FunctionEncoder.encode(pay),
                settings.priorityFee(),
                settings.maxFee());
        byte[] raw = TransactionEncoder.signMessage(transaction, credentials);
        return new Signed(Numeric.toHexString(Hash.sha3(raw)), Numeric.toHexString(raw));
    }

    private static String read(TokenSettings settings) {
        Path file = settings.key();
        try {
            if (!Files.exists(file) && settings.makeKey()) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of customs' account on the chain cannot be read from " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        try {
            String key = Numeric.toHexStringWithPrefixZeroPadded(
                    Keys.createEcKeyPair().getPrivateKey(), 64);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform makes no keys of secp256k1", e);
        }
    }
}
