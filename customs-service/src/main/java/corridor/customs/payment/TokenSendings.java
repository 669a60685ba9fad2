package corridor.customs.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customs has signed for the chain. */
@Repository
class TokenSendings {
    private final JdbcClient jdbc;
    private final Clock clock;

    TokenSendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Sending(String hash, UUID refundId, long nonce, String raw) {}

    /** The number that the next transaction of an account has; nobody else takes one until the transaction ends. */
    long lockNext(EvmAddress account) {
        jdbc.sql("insert into token_signer (address, next_nonce) values (?, 0) on conflict do nothing")
                .param(account.value())
                .update();
        return jdbc.sql("select next_nonce from token_signer where address = ? for update")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    void add(Refund refund, TokenKey.Signed signed, long nonce, EvmAddress account) {
        jdbc.sql("""
                        insert into token_sending (tx_hash, refund_id, nonce, amount, raw, signed_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        signed.hash(),
                        refund.refundId(),
                        nonce,
                        refund.amount().amount(),
                        signed.raw(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update token_signer set next_nonce = ? where address = ?")
                .params(nonce + 1, account.value())
                .update();
    }

    List<Sending> underWay() {
        return jdbc.sql("""
                        select tx_hash, refund_id, nonce, raw from token_sending
                        where settled_block is null and failed is null order by nonce limit 500""")
                .query((row, n) ->
                        new Sending(row.getString(1), row.getObject(2, UUID.class), row.getLong(3), row.getString(4)))
                .list();
    }

    /** What is signed and may not have left yet. */
    BigDecimal amountUnderWay() {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from token_sending
                        where settled_block is null and failed is null""").query(BigDecimal.class).single();
    }

    void settled(Sending sending, long block) {
        jdbc.sql("update token_sending set settled_block = ? where tx_hash = ?")
                .params(block, sending.hash())
                .update();
    }

    /** Returns false if this was known. */
    boolean failed(Sending sending, String why) {
        return jdbc.sql("update token_sending set failed = ? where tx_hash = ? and failed is null")
                        .params(why, sending.hash())
                        .update()
                == 1;
    }
}
