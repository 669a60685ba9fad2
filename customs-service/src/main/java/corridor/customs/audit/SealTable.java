package corridor.customs.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals, and the decisions that wait for theirs. */
@Repository
class SealTable {
    /** Of our advisory locks; who has it is the only one to seal. */
    private static final long LOCK = 0x0c0d_0000_0000L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A decision without a number. */
    record Waiting(long position, UUID decisionId, byte[] contentHash) {}

    /** Waits until nobody else seals, and keeps it so until the transaction ends. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    Seal.Last last() {
        return jdbc.sql("select number, hash from decision_seal order by number desc limit 1")
                .query((row, n) -> new Seal.Last(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Seal.Last.NONE);
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select w.position, w.decision_id, d.content_hash
                        from decision_to_seal w join decision d on d.id = w.decision_id order by w.position limit ?""").param(limit).query(SealTable::waiting).list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from decision_to_seal")
                .query(Long.class)
                .single();
    }

    void add(List<Seal> seals) {
        batches.batchUpdate("""
                insert into decision_seal (number, decision_id, content_hash, previous_hash, hash)
                values (?, ?, ?, ?, ?)""", seals, seals.size(), (insert, seal) -> {
            insert.setLong(1, seal.number());
            insert.setObject(2, seal.decisionId());
            insert.setBytes(3, seal.contentHash());
            insert.setBytes(4, seal.previousHash());
            insert.setBytes(5, seal.hash());
        });
    }

    void noLongerWaiting(List<Waiting> sealed) {
        Long[] positions = sealed.stream().map(Waiting::position).toArray(Long[]::new);
        jdbc.sql("delete from decision_to_seal where position = any(?)")
                .param(positions)
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3));
    }
}
