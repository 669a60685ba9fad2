package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.tariff.Tariffs;
import corridor.service.access.Caller;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.NotFound;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank: camt.054 tells what came and what left, pain.001 orders what is to leave. */
@Component
@Transactional
class BankRail {
    private static final int ORDERED_AT_ONCE = 500;

    private final Receipts receipts;
    private final Refunds refunds;
    private final RefundTable refundTable;
    private final Tariffs tariffs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Pain001.OwnAccount own;
    private final ZoneId bankTime;

    BankRail(
            Receipts receipts,
            Refunds refunds,
            RefundTable refundTable,
            Tariffs tariffs,
            JdbcClient jdbc,
            Clock clock,
            @Value("${corridor.customs.bank.name:Collectorate of Customs Gwadar (example)}") String name,
            @Value("${corridor.customs.bank.iban:PK36SCBL0000001123456702}") String iban,
            @Value("${corridor.customs.bank.bic:SCBLPKKX}") String bic,
            @Value("${corridor.customs.bank.time-zone:Asia/Karachi}") ZoneId bankTime) {
        this.receipts = receipts;
        this.refunds = refunds;
        this.refundTable = refundTable;
        this.tariffs = tariffs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.own = new Pain001.OwnAccount(name, new Iban(iban), bic);
        this.bankTime = bankTime;
    }

    /** Takes a notification. The same one again changes nothing, whatever its payments became meanwhile. */
    BankReport take(byte[] xml, Caller caller) {
        BankNotification notification = Camt054.read(xml, bankTime);
        keep(notification.messageId(), xml, caller);
        String by = By.of(caller);
        List<Taken> taken = receipts.takeAll(notification.credits(), by);
        List<BankReport.Left> left = new ArrayList<>();
        notification.debits().forEach(debit -> left.add(left(debit, by)));
        return new BankReport(notification.messageId(), taken, left);
    }

    private BankReport.Left left(BankNotification.Debit debit, String by) {
        Optional<UUID> refund = jdbc.sql("""
                        select id from refund where replace(id::text, '-', '') = ? and amount = ? and currency = ? and rail <> 'TOKEN'""")
                .params(
                        debit.endToEndId(),
                        debit.amount().amount(),
                        debit.amount().currency().getCurrencyCode())
                .query(UUID.class)
                .optional();
        refund.ifPresent(id -> refunds.paid(id, debit.bankReference(), debit.bookedAt(), by));
        return new BankReport.Left(debit.bankReference(), debit.amount(), refund.orElse(null));
    }

    private void keep(String messageId, byte[] xml, Caller caller) {
        String sum = sha256(xml);
        jdbc.sql("""
                        insert into bank_message (message_id, sha256, xml, taken_at, taken_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        messageId,
                        sum,
                        new String(xml, StandardCharsets.UTF_8).replace("\0", ""),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        By.of(caller))
                .update();
        String kept = jdbc.sql("select sha256 from bank_message where message_id = ?")
                .param(messageId)
                .query(String.class)
                .single();
        if (!kept.equals(sum)) {
            throw new RailRefused(
                    "another message came before under the bank's id " + messageId,
                    "ask the bank which of the two it is; an id is one message");
        }
    }

    /** Orders all approved refunds of a rail from the bank. */
    BankOrder order(Rail rail, Caller caller) {
        if (!rail.isAtTheBank()) {
            throw new InvalidRequest(
                    "rail",
                    rail + " is no account at the bank; its refunds leave by themselves",
                    "send BANK or BANK_CNY");
        }
        List<Refund> toSend = refundTable.lockToSend(rail, ORDERED_AT_ONCE);
        if (toSend.isEmpty()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "nothing-to-order",
                    "There is nothing to pay back",
                    "No refund by " + rail + " is approved and waits to be ordered.",
                    new Violation("refunds", "an order has at least one refund", "approve one first"));
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        String messageId = id.toString().replace("-", "");
        String xml = Pain001.write(messageId, now, tariffs.current().edition().dateOf(now), own, toSend);
        jdbc.sql("insert into bank_order (id, message_id, xml, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(id, messageId, xml, By.of(caller), now.atOffset(ZoneOffset.UTC))
                .update();
        toSend.forEach(refund -> refundTable.sent(refund.refundId(), id));
        return new BankOrder(
                id, messageId, now, toSend.stream().map(Refund::refundId).toList(), "/customs/v1/bank/orders/" + id);
    }

    /** The order's pain.001, as it was made. */
    @Transactional(readOnly = true)
    String orderXml(UUID id) {
        return jdbc.sql("select xml from bank_order where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("bank order", id));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
