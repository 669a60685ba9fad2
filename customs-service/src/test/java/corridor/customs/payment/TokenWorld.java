package corridor.customs.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.crypto.Credentials;
import org.web3j.utils.Numeric;

/** A chain with our token on it, a payer who has some, and customs' account with a little of the chain's money. */
final class TokenWorld {
    static final int CONFIRMATIONS = 3;

    private final Anvil anvil;
    private final Path key;
    private final String contract;
    private final String payer;

    TokenWorld() {
        try {
            anvil = new Anvil();
            key = Files.createTempDirectory("token-key").resolve("key");
            payer = anvil.account(0);
            String hash = anvil.transact(
                    payer,
                    null,
                    "0x"
                            + Files.readString(Path.of("token/SettlementToken.bin"))
                                    .strip());
            anvil.mine(1);
            contract = anvil.rpc("eth_getTransactionReceipt", hash)
                    .at("/contractAddress")
                    .asString();
            call("issue", new Address(payer), new Uint256(new BigInteger("900000000000")));
            anvil.mine(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void settings(DynamicPropertyRegistry registry) {
        registry.add("corridor.customs.token.node", anvil::url);
        registry.add("corridor.customs.token.chain-id", () -> 31337);
        registry.add("corridor.customs.token.contract", () -> contract);
        registry.add("corridor.customs.token.key-file", key::toString);
        registry.add("corridor.customs.token.make-key", () -> true);
        registry.add("corridor.customs.token.confirmations", () -> CONFIRMATIONS);
        registry.add("corridor.customs.token.blocks-at-once", () -> 7);
        // Looked at when a test says so.
        registry.add("corridor.customs.token.look-every", () -> "PT24H");
    }

    Anvil chain() {
        return anvil;
    }

    String payer() {
        return payer;
    }

    String contract() {
        return contract;
    }

    String customs() throws IOException {
        return Credentials.create(Files.readString(key)).getAddress();
    }

    /** Of the chain's own money, for refunds. */
    void giveCustomsGas() throws Exception {
        anvil.rpc("anvil_setBalance", customs(), "0xde0b6b3a7640000");
    }

    /** Pays, into the next block. Returns the transaction. */
    String pay(String units, String reference32) throws Exception {
        return call(
                "pay",
                new Address(customs()),
                new Uint256(new BigInteger(units)),
                new Bytes32(Numeric.hexStringToByteArray(reference32)));
    }

    String call(String name, Type<?>... arguments) throws Exception {
        return anvil.transact(
                payer, contract, FunctionEncoder.encode(new Function(name, List.of(arguments), List.of())));
    }

    BigInteger tokensOf(String account) throws Exception {
        String data = FunctionEncoder.encode(
                new Function("balanceOf", List.of(new Address(account)), List.<TypeReference<?>>of()));
        String answer = anvil.rpc("eth_call", java.util.Map.of("to", contract, "data", data), "latest")
                .asString();
        assertThat(answer).startsWith("0x");
        return Numeric.toBigInt(answer);
    }
}
