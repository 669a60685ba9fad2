package corridor.customs.postclearance;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Considers each declaration once after its release, a while later, so that release waits for nothing. */
@Component
class Choosing {
    /** Of our advisory locks; who has it is the only one to choose. */
    private static final long LOCK = 0x0c0d_0000_0003L;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final PostClearanceSettings settings;
    private final DecisionLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Choosing(
            JdbcClient jdbc,
            PostClearanceSettings settings,
            DecisionLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Released(Choice.From from, OffsetDateTime at) {}

    @Scheduled(
            initialDelayString = "${corridor.customs.choose-audits-every:PT10S}",
            fixedDelayString = "${corridor.customs.choose-audits-every:PT10S}")
    void chooseAll() {
        int considered;
        do {
            Integer now = transaction.execute(status -> chooseSome());
            considered = now == null ? 0 : now;
        } while (considered == AT_ONCE);
    }

    private int chooseSome() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        List<Released> released = released();
        released.forEach(this::choose);
        return released.size();
    }

    /** No release takes longer than an hour to commit, so none before that is looked for again. */
    private List<Released> released() {
        return jdbc.sql("""
                        select d.id, d.released_at, c.model_version, c.percentile,
                            exists (select from risk_finding f where f.declaration_id = d.id) as looked
                        from declaration d left join risk_case c on c.declaration_id = d.id
                        where d.released_at >= coalesce(
                                (select max(released_at) from post_clearance) - interval '1 hour', '-infinity')
                          and not exists (select from post_clearance p where p.declaration_id = d.id)
                        order by d.released_at, d.id limit ?""")
                .param(AT_ONCE)
                .query((row, n) -> new Released(
                        new Choice.From(
                                row.getObject("id", UUID.class),
                                row.getBigDecimal("percentile") == null ? null : row.getString("model_version"),
                                row.getBigDecimal("percentile"),
                                row.getBoolean("looked"),
                                settings.randomPercent(),
                                settings.fromPercentile()),
                        row.getObject("released_at", OffsetDateTime.class)))
                .list();
    }

    private void choose(Released released) {
        Choice.From from = released.from();
        Choice choice = Choice.of(from);
        jdbc.sql("""
                        insert into post_clearance (declaration_id, released_at, considered_at, draw, percentile, why)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        from.declarationId(),
                        released.at(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        choice.draw(),
                        from.percentile(),
                        choice.why() == null ? null : choice.why().name())
                .update();
        log.add(Decision.about(
                Ids.next(),
                from.declarationId(),
                What.AUDIT_CHOSEN,
                By.RULE,
                from,
                choice,
                choice.why() == null
                        ? "Not audited."
                        : choice.why() == Choice.Why.RANDOM
                                ? "Audited: the lot chose it."
                                : "Audited: the risk model ranked it high, and nobody has looked."));
    }
}
