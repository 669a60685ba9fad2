package corridor.customs.payment;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.web3j.utils.Convert;

/**
 * Of the rail by settlement token. Without a node there is none.
 *
 * @param node where to ask, by JSON-RPC over HTTP
 * @param chainId what the node must be of
 * @param contract the token's address
 * @param keyFile with the private key, in hexadecimal, of the account that takes payments and pays refunds
 * @param makeKey make one if the file is not there; for a machine of one's own
 * @param confirmations with which a payment is final, its own block counted
 * @param fromBlock where to begin to read
 * @param blocksAtOnce how many to ask for in one request
 * @param patience with a request
 */
@ConfigurationProperties("corridor.customs.token")
record TokenSettings(
        @DefaultValue("") String node,
        @DefaultValue("0") long chainId,
        @DefaultValue("") String contract,
        @DefaultValue("") String keyFile,
        @DefaultValue("false") boolean makeKey,
        @DefaultValue("12") int confirmations,
        @DefaultValue("0") long fromBlock,
        @DefaultValue("2000") int blocksAtOnce,
        @DefaultValue("PT10S") Duration patience,
        @DefaultValue("100") int maxFeeGwei,
        @DefaultValue("1") int priorityFeeGwei) {

    TokenSettings {
        if (!node.isBlank()) {
            URI.create(node);
            new EvmAddress(contract);
            if (keyFile.isBlank() || chainId < 1 || confirmations < 1 || fromBlock < 0 || blocksAtOnce < 1) {
                throw new IllegalArgumentException(
                        "corridor.customs.token names a node, so it names key-file, chain-id,"
                                + " contract and at least one confirmation as well");
            }
        }
    }

    /** Whether there is such a rail here. */
    boolean open() {
        return !node.isBlank();
    }

    Path key() {
        return Path.of(keyFile);
    }

    BigInteger maxFee() {
        return wei(maxFeeGwei);
    }

    BigInteger priorityFee() {
        return wei(priorityFeeGwei);
    }

    private static BigInteger wei(int gwei) {
        return Convert.toWei(Integer.toString(gwei), Convert.Unit.GWEI).toBigIntegerExact();
    }
}
