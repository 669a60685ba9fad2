package corridor.customs.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;

/**
 * Reads the token's logs. A transfer that was made by {@code pay} is followed at once by what it was paid for.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-20">ERC-20, Transfer</a>
 */
final class TokenLogs {
    static final String TRANSFER = Hash.sha3String("Transfer(address,address,uint256)");
    static final String PAID = Hash.sha3String("Paid(address,address,bytes32,uint256)");

    private TokenLogs() {}

    /** Transfers of more than nothing, in the order of the logs. */
    static List<TokenSighting> read(List<Log> logs, LongFunction<TokenChain.Block> blocks) {
        List<TokenSighting> found = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < logs.size(); i++) {
            Log log = logs.get(i);
            if (log.isRemoved() || !log.getTopics().getFirst().equals(TRANSFER)) {
                continue;
            }
            int ordinal = ordinals.merge(log.getTransactionHash(), 1, Integer::sum);
            BigInteger units = Numeric.toBigInt(log.getData());
            if (units.signum() == 0) {
                continue;
            }
            TokenChain.Block block = blocks.apply(log.getBlockNumber().longValueExact());
            if (!block.hash().equals(log.getBlockHash())) {
                throw new ChainTrouble("block " + block.number() + " has changed while it was read");
            }
            found.add(new TokenSighting(
                    log.getTransactionHash() + ":" + ordinal,
                    block.number(),
                    block.hash(),
                    Keys.toChecksumAddress("0x" + log.getTopics().get(1).substring(26)),
                    units,
                    i + 1 < logs.size() ? reference(log, logs.get(i + 1)) : null,
                    block.at()));
        }
        return found;
    }

    private static String reference(Log transfer, Log next) {
        boolean belongs = next.getTopics().getFirst().equals(PAID)
                && next.getTransactionHash().equals(transfer.getTransactionHash())
                && next.getLogIndex().equals(transfer.getLogIndex().add(BigInteger.ONE))
                && next.getTopics().get(1).equals(transfer.getTopics().get(1))
                && next.getData().equals(transfer.getData());
        return belongs ? TokenUnits.text(next.getTopics().get(3)) : null;
    }
}
