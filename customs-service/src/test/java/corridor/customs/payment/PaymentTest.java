package corridor.customs.payment;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.payment;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@CustomsTest
class PaymentTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void too_little_too_much_and_the_wrong_money_are_refused_and_nothing_is_booked() {
        JsonNode lodged = world.lodged("730890");
        BigDecimal due = lodged.at("/amountDue/amount").decimalValue();

        Answer little = world.pay(lodged, due.subtract(BigDecimal.ONE), "PKR");
        assertThat(little.status()).isEqualTo(422);
        assertThat(violations(little))
                .containsExactly("amount: %s is due and %s came, which is 1.00 too little"
                        .formatted(due, due.subtract(BigDecimal.ONE)));
        assertThat(little.at("/violations/0/remedy")).isEqualTo("send exactly " + due);
        assertThat(violations(world.pay(lodged, due.add(new BigDecimal("0.01")), "PKR")))
                .singleElement()
                .asString()
                .endsWith("0.01 too much");
        assertThat(violations(world.pay(lodged, due, "USD")))
                .containsExactly("currency: duties are paid in PKR, and this payment is in USD");

        assertThat(bookings(lodged)).isEqualTo(1);
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("ASSESSED");
    }

    @Test
    void the_port_is_told_that_duties_are_due_and_that_they_are_settled() {
        JsonNode lodged = world.lodged("730890");
        String box = lodged.at("/containers/0").asString();
        DutyDue due = topics.await(
                        DutyDue.class, told -> told.containerNumber().value().equals(box))
                .event();
        assertThat(due.declarationId()).hasToString(lodged.at("/declarationId").asString());
        assertThat(world.pay(lodged).status()).isEqualTo(201);
        DutySettled settled = topics.await(
                        DutySettled.class,
                        told -> told.containerNumber().value().equals(box))
                .event();
        assertThat(settled.dueId()).isEqualTo(due.dueId());
        assertThat(settled.how()).isEqualTo(DutySettled.How.PAID);
    }

    @Test
    void a_second_payment_is_refused() {
        JsonNode lodged = world.lodged("870323");
        assertThat(world.pay(lodged).status()).isEqualTo(201);
        Answer again = world.pay(lodged);
        assertThat(again.status()).isEqualTo(409);
        assertThat(violations(again)).containsExactly("declarationId: this declaration has been paid in full");
        assertThat(bookings(lodged)).isEqualTo(2);
    }

    @Test
    void nothing_is_paid_for_a_cancelled_declaration() {
        JsonNode lodged = world.lodged("730890");
        world.declarant().post(path(lodged, "/cancel"), Map.of("reason", "Withdrawn"));
        Answer refused = world.pay(lodged);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(violations(refused))
                .containsExactly("declarationId: this declaration was cancelled, and its assessment with it");
    }

    @Test
    void a_payment_reference_is_booked_once_in_all() {
        JsonNode first = world.lodged("870323");
        JsonNode second = world.lodged("870323");
        Map<String, Object> payment = payment(first);
        assertThat(world.pay(first, payment).status()).isEqualTo(201);

        Answer again = world.pay(second, payment);
        assertThat(again.status()).isEqualTo(409);
        assertThat(violations(again)).singleElement().asString().startsWith("paymentReference: ");
        assertThat(world.now(second).at("/status").asString()).isEqualTo("ASSESSED");
    }

    @Test
    void the_same_payment_sent_twice_is_booked_once() {
        JsonNode lodged = world.lodged("870323");
        Map<String, Object> payment = payment(lodged);
        String key = UUID.randomUUID().toString();
        Answer first = world.declarant().post(path(lodged, "/payments"), payment, key);
        Answer second = world.declarant().post(path(lodged, "/payments"), payment, key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/paymentId")).isEqualTo(first.at("/paymentId"));
        assertThat(bookings(lodged)).isEqualTo(2);
    }

    @Test
    void the_books_are_zero_in_all_and_show_what_is_owed() {
        JsonNode open = world.lodged("730890");
        JsonNode paid = world.lodged("730890");
        JsonNode cancelled = world.lodged("730890");
        BigDecimal before = owed();
        world.pay(paid);
        world.declarant().post(path(cancelled, "/cancel"), Map.of("reason", "Withdrawn"));

        assertThat(before.subtract(owed()))
                .isEqualByComparingTo(paid.at("/amountDue/amount")
                        .decimalValue()
                        .add(cancelled.at("/amountDue/amount").decimalValue()));
        assertThat(owed()).isGreaterThanOrEqualTo(open.at("/amountDue/amount").decimalValue());
        assertThat(world.auditor()
                        .get("/customs/v1/ledger/balance")
                        .body()
                        .at("/total")
                        .decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void the_database_refuses_an_entry_that_does_not_balance() {
        UUID declaration =
                UUID.fromString(world.lodged("730890").at("/declarationId").asString());
        assertThatThrownBy(() -> book(declaration, "bank:collection", "10", "tax:CD", "-9.99"))
                .hasStackTraceContaining("add up to 0.01, not to zero");
        assertThatThrownBy(() -> book(declaration)).hasStackTraceContaining("has no postings");
        book(declaration, "bank:collection", "10", "tax:CD", "-10", "bank:collection", "-10", "tax:CD", "10");
    }

    @Test
    void the_database_refuses_to_change_what_is_booked() {
        world.lodged("730890");
        assertThatThrownBy(() -> jdbc.sql("update ledger_posting set amount = amount * 2")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or deleted");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_posting").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate ledger_posting").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update ledger_transaction set made_by = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void book(UUID declaration, String... accountsAndAmounts) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            UUID id = Ids.next();
            jdbc.sql("""
                            insert into ledger_transaction (id, declaration_id, what, made_by, made_at)
                            values (?, ?, 'ASSESSED', 'test', now())""").params(id, declaration).update();
            jdbc.sql("""
                            insert into ledger_posting
                            select ?, place / 2, said[place], said[place + 1]::numeric, 'PKR'
                            from (select ?::text[] as said) all_of_them,
                                generate_series(1, cardinality(said), 2) as place""").params(id, accountsAndAmounts).update();
        });
    }

    private BigDecimal owed() {
        for (JsonNode line :
                world.auditor().get("/customs/v1/ledger/balance").body().at("/accounts")) {
            if (line.at("/account").asString().equals("owed-by:INDUS-CLEARING")) {
                return line.at("/balance").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }

    private int bookings(JsonNode declaration) {
        return jdbc.sql("select count(*) from ledger_transaction where declaration_id = ?::uuid")
                .param(declaration.at("/declarationId").asString())
                .query(Integer.class)
                .single();
    }
}
