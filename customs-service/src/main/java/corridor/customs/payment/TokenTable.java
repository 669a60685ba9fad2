package corridor.customs.payment;

import corridor.service.time.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the chain has been read, and what it showed. */
@Repository
class TokenTable {
    /** More than any re-organisation will ever undo, and few enough to keep. */
    private static final int STEPS_KEPT = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A block up to which everything has been read. */
    record Step(long blockNumber, String blockHash) {}

    Optional<Step> last() {
        return stepsBefore(Long.MAX_VALUE, 1).stream().findFirst();
    }

    List<Step> stepsBefore(long blockNumber, int limit) {
        return jdbc.sql("""
                        select block_number, block_hash from token_step where block_number < ?
                        order by block_number desc limit ?""")
                .params(blockNumber, limit)
                .query((row, n) -> new Step(row.getLong(1), row.getString(2)))
                .list();
    }

    void moveTo(TokenChain.Block block) {
        jdbc.sql("insert into token_step (block_number, block_hash, read_at) values (?, ?, ?) on conflict do nothing")
                .params(block.number(), block.hash(), now())
                .update();
        jdbc.sql("""
                        delete from token_step where block_number < (select min(block_number) from
                            (select block_number from token_step order by block_number desc limit ?) as kept)
                        """).param(STEPS_KEPT).update();
    }

    /** What is not final, all of it. */
    void see(List<TokenSighting> sightings) {
        jdbc.sql("delete from token_sighting").update();
        for (TokenSighting each : sightings) {
            jdbc.sql("""
                            insert into token_sighting (rail_reference, block_number, amount, payment_reference)
                            values (?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            each.railReference(),
                            each.blockNumber(),
                            TokenUnits.money(each.units()).amount(),
                            each.remittance())
                    .update();
        }
    }

    /** It is booked, or it was and the chain shows it (again). */
    void booked(TokenSighting sighting, UUID receiptId) {
        jdbc.sql("""
                        insert into token_payment (rail_reference, receipt_id, payment_reference, block_number, block_hash)
                        values (?, ?, ?, ?, ?) on conflict (rail_reference) do update
                        set block_number = excluded.block_number, block_hash = excluded.block_hash, gone_at = null""")
                .params(
                        sighting.railReference(),
                        receiptId,
                        sighting.remittance(),
                        sighting.blockNumber(),
                        sighting.blockHash())
                .update();
    }

    /** The chain has dropped what was final. Returns how many payments it took along. */
    int rewind(Step dropped, Long backTo) {
        long keep = backTo == null ? -1 : backTo;
        int gone = jdbc.sql("update token_payment set gone_at = ? where block_number > ? and gone_at is null")
                .params(now(), keep)
                .update();
        jdbc.sql("update token_sending set settled_block = null where settled_block > ?")
                .param(keep)
                .update();
        jdbc.sql("delete from token_step where block_number > ?").param(keep).update();
        jdbc.sql("""
                        insert into token_reorg (id, noticed_at, block_number, block_hash, back_to, payments)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), now(), dropped.blockNumber(), dropped.blockHash(), backTo, gone)
                .update();
        return gone;
    }

    int countGone() {
        return count("select count(*) from token_payment where gone_at is not null");
    }

    int countReorgs() {
        return count("select count(*) from token_reorg");
    }

    /** What came, and is coming, under a reference. */
    List<TokenInstruction.Seen> seen(String paymentReference, long head, int needed) {
        return jdbc.sql("""
                        select p.rail_reference, r.amount, p.block_number, r.fate, p.gone_at is not null as gone
                        from token_payment p join receipt r on r.id = p.receipt_id where p.payment_reference = :reference
                        union all
                        select rail_reference, amount, block_number, null, false from token_sighting s
                        where payment_reference = :reference
                          and not exists (select from token_payment p where p.rail_reference = s.rail_reference)
                        order by block_number, rail_reference limit 100""")
                .param("reference", paymentReference)
                .query((row, n) -> TokenInstruction.Seen.of(
                        row.getString(1),
                        row.getBigDecimal(2),
                        Math.max(0, head - row.getLong(3) + 1),
                        needed,
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
