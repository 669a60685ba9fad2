package corridor.customs.release;

import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time decide whether a box may go: a hold and a release that are made at the same moment see
 * one another. Who needs a declaration as well locks that first.
 */
@Component
public class ContainerLocks {
    /** The first half of our advisory locks, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x0c0c;

    private final JdbcClient jdbc;

    ContainerLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for these boxes, in an order that is the same for everybody, and keeps them until the transaction ends. */
    public void take(Collection<ContainerNumber> numbers) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(?, box)
                        from (select unnest(?::int[]) as box order by 1 offset 0) in_order""")
                .params(
                        LOCK_SPACE,
                        numbers.stream().map(ContainerLocks::hash).distinct().toArray(Integer[]::new))
                .query((row, n) -> n)
                .list();
    }

    private static Integer hash(ContainerNumber number) {
        CRC32C crc = new CRC32C();
        crc.update(number.value().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
