package corridor.tracking.dcsa;

import corridor.service.access.Caller;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code received_message}: what partners sent, byte by byte. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReceivedMessages {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message on record. */
    public record Kept(UUID messageId, Instant receivedAt, String sender) {}

    /** Whoever acts for nobody is known by its own name. */
    public static String sender(Caller caller) {
        return caller.party() == null ? "-" + caller.name() : caller.party();
    }

    public Kept keep(Version standard, Message message, Caller caller) {
        Kept kept = new Kept(Ids.next(), clock.instant(), sender(caller));
        jdbc.sql("""
                insert into received_message (message_id, standard, sender, received_at, sha256, content)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        kept.messageId(),
                        standard.name(),
                        kept.sender(),
                        kept.receivedAt().atOffset(ZoneOffset.UTC),
                        message.sha256(),
                        message.bytes())
                .update();
        return kept;
    }

    /** Until the transaction ends nobody else tells of these events of this sender; taken in sorted order. */
    public void lock(Version standard, String sender, Collection<String> eventIds) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(?::text || id, 0))
                from (select distinct unnest(?) as id order by 1) as ids""")
                .params(standard + "\n" + sender + "\n", eventIds.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }
}
