package corridor.customs.payment;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SettableClock;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.generated.Uint256;
import tools.jackson.databind.JsonNode;

/** Paying by settlement token, on a real node that is restarted, re-organised and not there. */
@CustomsTest
class TokenRailTest {
    private static final TokenWorld TOKEN = new TokenWorld();
    private static final String PAYEE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private TokenWatch watch;

    @Autowired
    private TokenRefunds refunds;

    @Autowired
    private TokenSettings settings;

    @Autowired
    private TokenKey key;

    @Autowired
    private TokenTable table;

    @Autowired
    private Receipts receipts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void chain(DynamicPropertyRegistry registry) {
        TOKEN.settings(registry);
    }

    @AfterEach
    void the_books_are_zero_and_hold_what_the_rail_brought() {
        world.auditor()
                .get("/customs/v1/ledger/balance")
                .body()
                .at("/totals")
                .forEach(total -> assertThat(total.decimalValue()).isEqualByComparingTo("0"));
    }

    @Test
    void a_payment_is_shown_at_once_and_counts_when_it_is_final() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        assertThat(how.at("/chainId")).isEqualTo("31337");
        assertThat(how.at("/contract")).isEqualToIgnoringCase(TOKEN.contract());
        assertThat(how.at("/payTo")).isEqualToIgnoringCase(TOKEN.customs());
        BigDecimal before = collected();

        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS - 1);
        assertThat(how(lodged).at("/payments/0/state")).isEqualTo("CONFIRMING");
        assertThat(how(lodged).at("/payments/0/confirmations")).isEqualTo("2");
        assertThat(status(lodged)).isEqualTo("ASSESSED");

        mineAndLook(1);
        assertThat(how(lodged).at("/payments/0/state")).isEqualTo("FINAL");
        assertThat(how(lodged).at("/payments/0/fate")).isEqualTo("PAID");
        assertThat(status(lodged)).isEqualTo("RELEASED");
        assertThat(collected().subtract(before)).isEqualByComparingTo(amount(how));
        assertThat(world.declarant()
                        .get(path(lodged, "/replay"))
                        .body()
                        .at("/same")
                        .asBoolean())
                .isTrue();
        assertThat(world.anotherDeclarant().get(path(lodged, "/token-payment")).status())
                .isEqualTo(404);
    }

    @Test
    void who_dies_between_booking_and_moving_on_reads_again_and_books_nothing_twice() throws Exception {
        Answer how = quoted(world.lodged("730890"));
        BigDecimal before = collected();
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(jdbc.sql("delete from token_step").update()).isPositive();
        watch.look();
        assertThat(collected().subtract(before)).isEqualByComparingTo(amount(how));
    }

    @Test
    void while_the_node_is_away_nothing_changes_and_nothing_is_lost() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        TOKEN.chain().mine(TokenWorld.CONFIRMATIONS);
        TokenSettings away = node("http://127.0.0.1:1", settings.chainId());
        TokenWatch blind = new TokenWatch(
                away, new TokenChain(away), key, table, receipts, transaction, new SimpleMeterRegistry());
        blind.look();
        assertThat(blind.last().trouble()).contains("cannot be reached");
        assertThat(status(lodged)).isEqualTo("ASSESSED");
        watch.look();
        assertThat(status(lodged)).isEqualTo("RELEASED");
    }

    @Test
    void short_and_double_payments_and_those_without_reference_wait_in_suspense() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        BigInteger units = new BigInteger(how.at("/units"));
        TOKEN.pay(units.subtract(BigInteger.TEN).toString(), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(how(lodged).at("/payments/0/fate")).isEqualTo("SHORT");
        TOKEN.pay("10", how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(status(lodged)).isEqualTo("RELEASED");
        TOKEN.pay(units.toString(), how.at("/paymentReference"));
        String plain = TOKEN.call("transfer", new Address(TOKEN.customs()), new Uint256(4711));
        TOKEN.call("transfer", new Address(TOKEN.customs()), new Uint256(0));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(how(lodged).at("/payments/2/fate")).isEqualTo("DOUBLE");
        assertThat(suspended(plain + ":1").at("/reason").asString()).isEqualTo("UNMATCHED");
        assertThat(suspended(plain + ":1").at("/amount/amount").decimalValue()).isEqualByComparingTo("47.11");
    }

    @Test
    void what_comes_for_a_cancelled_declaration_waits_in_suspense() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        world.declarant().post(path(lodged, "/cancel"), Map.of("reason", "Withdrawn"));
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(how(lodged).at("/payments/0/fate")).isEqualTo("CANCELLED");
    }

    @Test
    void a_payment_that_the_chain_drops_before_it_is_final_never_counted() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        BigDecimal before = collected();
        JsonNode snapshot = TOKEN.chain().rpc("evm_snapshot");
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(1);
        assertThat(how(lodged).at("/payments/0/state")).isEqualTo("CONFIRMING");
        TOKEN.chain().rpc("evm_revert", snapshot.asString());
        mineAndLook(TokenWorld.CONFIRMATIONS + 2);
        assertThat(how(lodged).body().at("/payments").isEmpty()).isTrue();
        assertThat(status(lodged)).isEqualTo("ASSESSED");
        assertThat(collected()).isEqualByComparingTo(before);
    }

    @Test
    void a_payment_that_the_chain_drops_after_it_was_final_is_told_and_stays_booked_and_comes_back_once()
            throws Exception {
        JsonNode lodged = world.lodged("730890");
        Answer how = quoted(lodged);
        watch.look();
        BigDecimal before = collected();
        JsonNode snapshot = TOKEN.chain().rpc("evm_snapshot");
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(status(lodged)).isEqualTo("RELEASED");
        int reorganisations = reorganisations();

        TOKEN.chain().rpc("evm_revert", snapshot.asString());
        mineAndLook(TokenWorld.CONFIRMATIONS + 2);
        assertThat(reorganisations()).isEqualTo(reorganisations + 1);
        assertThat(how(lodged).at("/payments/0/state")).isEqualTo("GONE");
        assertThat(world.auditor().get("/customs/v1/token/gone-payments").at("/items/0/declarationId"))
                .isEqualTo(lodged.at("/declarationId").asString());
        assertThat(collected().subtract(before)).isEqualByComparingTo(amount(how));

        TOKEN.pay(how.at("/units"), how.at("/paymentReference")); // the same number, so the same transaction
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(how(lodged).at("/payments/0/state")).isEqualTo("FINAL");
        assertThat(world.auditor().get("/customs/v1/token").at("/gonePayments")).isEqualTo("0");
        assertThat(collected().subtract(before)).isEqualByComparingTo(amount(how));
    }

    @Test
    void a_refund_is_signed_once_and_sent_again_after_a_crash_without_paying_twice() throws Exception {
        TOKEN.giveCustomsGas();
        String plain = TOKEN.call("transfer", new Address(TOKEN.customs()), new Uint256(7725));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        JsonNode item = suspended(plain + ":1");
        assertThat(violations(world.officer().post("/customs/v1/refunds", asking(item, PAYEE.replace("C8", "c8")))))
                .singleElement()
                .asString()
                .contains("misspelt");
        assertThat(violations(world.officer().post("/customs/v1/refunds", asking(item, TOKEN.customs()))))
                .singleElement()
                .asString()
                .contains("customs' own");
        String id =
                world.officer().post("/customs/v1/refunds", asking(item, PAYEE)).at("/refundId");
        Api second = api.as(Role.CUSTOMS_OFFICER, "PK-CUSTOMS-2");
        second.post(
                "/customs/v1/refunds/" + id + "/decision",
                Map.of("approved", true, "reason", "It was a slip of the payer"));
        BigInteger payee = TOKEN.tokensOf(PAYEE);
        BigDecimal collected = collected();

        refunds.sign(); // and dies before the chain has heard of it
        assertThat(TOKEN.tokensOf(PAYEE)).isEqualTo(payee);
        refunds.send();
        refunds.send(); // and again, as whoever does not know that the node has it
        TOKEN.chain().mine(1);
        assertThat(TOKEN.tokensOf(PAYEE).subtract(payee)).isEqualTo(7725);
        assertThat(refund(id).at("/state").asString()).isEqualTo("SENT");
        TOKEN.chain().mine(TokenWorld.CONFIRMATIONS - 1);
        refunds.send();
        refunds.send();
        TOKEN.chain().mine(1);
        assertThat(refund(id).at("/state").asString()).isEqualTo("PAID");
        assertThat(TOKEN.tokensOf(PAYEE).subtract(payee)).isEqualTo(7725);
        assertThat(collected.subtract(collected())).isEqualByComparingTo("77.25");
        assertThat(world.officer()
                        .post("/customs/v1/bank/orders?rail=TOKEN", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_comes_after_the_quote_has_run_out_is_late_by_the_time_of_its_block() throws Exception {
        JsonNode lodged = world.lodged("730890");
        clock.set(Instant.now().minusSeconds(3600));
        Answer how = quoted(lodged);
        clock.reset();
        TOKEN.pay(how.at("/units"), how.at("/paymentReference"));
        mineAndLook(TokenWorld.CONFIRMATIONS);
        assertThat(how(lodged).at("/payments/0/fate")).isEqualTo("LATE");
        assertThat(status(lodged)).isEqualTo("ASSESSED");
    }

    @Test
    void a_node_of_another_chain_is_not_believed() {
        assertThatExceptionOfType(ChainTrouble.class)
                .isThrownBy(() -> new TokenChain(node(settings.node(), 1)).mustBeOurs())
                .withMessageContaining("chain 31337");
    }

    private TokenSettings node(String node, long chainId) {
        return new TokenSettings(
                node, chainId, settings.contract(), settings.keyFile(), false, 3, 0, 10, settings.patience(), 1, 1);
    }

    private void mineAndLook(int blocks) throws Exception {
        TOKEN.chain().mine(blocks);
        watch.look();
        assertThat(watch.last().trouble()).isNull();
    }

    /** Asks for a quote, and how to pay it. */
    private Answer quoted(JsonNode lodged) {
        Answer quote = world.declarant().post(path(lodged, "/payment-quotes"), Map.of("rail", "TOKEN"));
        assertThat(quote.status()).as(quote.body().toPrettyString()).isEqualTo(201);
        return how(lodged);
    }

    private Answer how(JsonNode lodged) {
        Answer how = world.declarant().get(path(lodged, "/token-payment"));
        assertThat(how.status()).as(how.body().toPrettyString()).isEqualTo(200);
        return how;
    }

    private String status(JsonNode lodged) {
        return world.now(lodged).at("/status").asString();
    }

    private static BigDecimal amount(Answer how) {
        return how.body().at("/amount/amount").decimalValue();
    }

    private int reorganisations() {
        return world.auditor()
                .get("/customs/v1/token")
                .body()
                .at("/reorganisations")
                .asInt();
    }

    private static Map<String, Object> asking(JsonNode item, String payee) {
        return Map.of(
                "receiptId",
                item.at("/receiptId").asString(),
                "payeeName",
                "Indus Clearing",
                "payeeAccount",
                payee,
                "reason",
                "Sent by mistake");
    }

    private JsonNode refund(String id) {
        return in("/customs/v1/refunds?limit=500", "/refundId", id);
    }

    private JsonNode suspended(String railReference) {
        return in("/customs/v1/suspense?limit=500", "/railReference", railReference);
    }

    private JsonNode in(String list, String field, String value) {
        return world.auditor()
                .get(list)
                .body()
                .at("/items")
                .valueStream()
                .filter(each -> each.at(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal collected() {
        return world.auditor()
                .get("/customs/v1/ledger/balance")
                .body()
                .at("/accounts")
                .valueStream()
                .filter(each -> each.at("/account").asString().equals("token:collection-cny"))
                .map(each -> each.at("/balance").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
