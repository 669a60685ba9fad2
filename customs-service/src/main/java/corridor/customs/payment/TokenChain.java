package corridor.customs.payment;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/** The chain as its node tells of it. Whatever goes wrong on the way is {@link ChainTrouble}. */
@Component
class TokenChain {
    private final TokenSettings settings;
    private final Web3j node;

    TokenChain(TokenSettings settings) {
        this.settings = settings;
        this.node =
                settings.open() ? Web3j.build(new NodeService(URI.create(settings.node()), settings.patience())) : null;
    }

    record Block(long number, String hash, Instant at) {}

    /** What became of a transaction that is in a block. */
    record Mined(long blockNumber, boolean succeeded) {}

    /** Asks whether this is the chain, and the token, that we are told to use. */
    void mustBeOurs() {
        BigInteger chain = ask(node.ethChainId()).getChainId();
        if (!chain.equals(BigInteger.valueOf(settings.chainId()))) {
            throw new ChainTrouble("the node is of chain " + chain + ", and the settings name " + settings.chainId());
        }
        BigInteger decimals = number(call(new Function("decimals", List.of(), List.of())));
        if (!decimals.equals(BigInteger.valueOf(TokenUnits.DECIMALS))) {
            throw new ChainTrouble(
                    "the token has " + decimals + " decimals, and the books have " + TokenUnits.DECIMALS);
        }
    }

    Block head() {
        return block(DefaultBlockParameterName.LATEST)
                .orElseThrow(() -> new ChainTrouble("the node has no block at all"));
    }

    Optional<Block> block(long number) {
        return block(at(number));
    }

    /** Transfers to an account in these blocks, both ends included, in the order of the chain. */
    List<TokenSighting> transfersTo(EvmAddress account, long from, long to) {
        EthFilter filter = new EthFilter(at(from), at(to), settings.contract());
        filter.addOptionalTopics(TokenLogs.TRANSFER, TokenLogs.PAID)
                .addNullTopic()
                .addSingleTopic("0x" + FunctionEncoder.encodeConstructor(List.of(new Address(account.value()))));
        List<Log> logs = ask(node.ethGetLogs(filter)).getLogs().stream()
                .map(each -> ((EthLog.LogObject) each).get())
                .toList();
        Map<Long, Block> blocks = new HashMap<>();
        return TokenLogs.read(
                        logs,
                        number -> blocks.computeIfAbsent(
                                number,
                                n -> block(n).orElseThrow(() -> new ChainTrouble("block " + n + " has vanished"))))
                .stream()
                .toList();
    }

    BigInteger balanceOf(EvmAddress account) {
        return number(call(new Function("balanceOf", List.of(new Address(account.value())), List.of())));
    }

    /** How many transactions of an account the chain has, up to and with a block. */
    long transactionsOf(EvmAddress account, long block) {
        return ask(node.ethGetTransactionCount(account.value(), at(block)))
                .getTransactionCount()
                .longValueExact();
    }

    Optional<Mined> mined(String transaction) {
        return ask(node.ethGetTransactionReceipt(transaction))
                .getTransactionReceipt()
                .filter(receipt -> receipt.getBlockHash() != null)
                .map(TokenChain::mined);
    }

    /** Hands over signed bytes. Returns what the node has against them; empty if nothing. */
    Optional<String> send(String raw) {
        try {
            Response<String> answer = node.ethSendRawTransaction(raw).send();
            return Optional.ofNullable(answer.getError()).map(Response.Error::getMessage);
        } catch (IOException e) {
            throw new ChainTrouble("the node cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Mined mined(TransactionReceipt receipt) {
        return new Mined(receipt.getBlockNumber().longValueExact(), receipt.isStatusOK());
    }

    private Optional<Block> block(DefaultBlockParameter which) {
        EthBlock.Block block = ask(node.ethGetBlockByNumber(which, false)).getBlock();
        return Optional.ofNullable(block)
                .map(each -> new Block(
                        each.getNumber().longValueExact(),
                        each.getHash(),
                        Instant.ofEpochSecond(each.getTimestamp().longValueExact())));
    }

    private String call(Function function) {
        Transaction call =
                Transaction.createEthCallTransaction(null, settings.contract(), FunctionEncoder.encode(function));
        return ask(node.ethCall(call, DefaultBlockParameterName.LATEST)).getValue();
    }

    private BigInteger number(String value) {
        if (value == null || value.length() < 3) {
            throw new ChainTrouble("there is no token at " + settings.contract());
        }
        return Numeric.toBigInt(value);
    }

    private static DefaultBlockParameter at(long block) {
        return DefaultBlockParameter.valueOf(BigInteger.valueOf(block));
    }

    private static <T extends Response<?>> T ask(Request<?, T> request) {
        try {
            T answer = request.send();
            if (answer.hasError()) {
                throw new ChainTrouble("the node refuses " + request.getMethod() + ": "
                        + answer.getError().getMessage());
            }
            return answer;
        } catch (IOException e) {
            throw new ChainTrouble("the node cannot be reached: " + e.getMessage(), e);
        }
    }
}
