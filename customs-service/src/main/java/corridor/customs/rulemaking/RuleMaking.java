package corridor.customs.rulemaking;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.risk.InForce;
import corridor.customs.risk.RiskRules;
import corridor.customs.risk.RuleSet;
import corridor.customs.rulebook.RuleBook;
import corridor.customs.rulebook.RuleBookShelf;
import corridor.customs.rulemaking.RuleSetView.State;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a rule set, from draft to force and back. Each that matters is put on the sealed record. */
@Component
@Transactional
class RuleMaking {
    private static final String FILES = "files";
    /** Whoever chooses the time of a dry-run could choose one hour in which his rules do well. */
    private static final int LEAST_TRIED = 100;

    private final RuleSetTable table;
    private final DryRuns dryRuns;
    private final InForce inForce;
    private final RuleBookShelf shelf;
    private final DecisionLog log;
    private final JsonMapper json;
    private final Clock clock;
    private final BigDecimal mostStoppedPercent;
    private final BigDecimal leastRandomPercent;

    RuleMaking(
            RuleSetTable table,
            DryRuns dryRuns,
            InForce inForce,
            RuleBookShelf shelf,
            DecisionLog log,
            JsonMapper json,
            Clock clock,
            RiskRules rules,
            @Value("${corridor.customs.most-stopped-percent:60}") BigDecimal mostStoppedPercent,
            @Value("${corridor.customs.least-random-percent:1}") BigDecimal leastRandomPercent) {
        this.table = table;
        this.dryRuns = dryRuns;
        this.inForce = inForce;
        this.shelf = shelf;
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.mostStoppedPercent = mostStoppedPercent;
        this.leastRandomPercent = leastRandomPercent;
        for (RuleSet set : rules.fromFiles()) {
            String content = json.writeValueAsString(set);
            table.add(set.version(), content, sha256(set.version(), content), State.APPROVED, FILES, clock.instant());
        }
    }

    RuleSetView write(RuleSetText text, Caller officer) {
        RuleSet set = text.read(leastRandomPercent);
        String content = json.writeValueAsString(set);
        if (!table.add(
                set.version(), content, sha256(set.version(), content), State.DRAFT, By.of(officer), clock.instant())) {
            throw RuleSetRefused.taken(set.version());
        }
        return find(set.version());
    }

    RuleSetView rewrite(String version, RuleSetText text, Caller officer) {
        lock(version, State.DRAFT, "only a draft is changed", "have it sent back, or write another draft");
        RuleSet set = text.read(leastRandomPercent);
        if (!set.version().equals(version)) {
            throw RuleSetRefused.otherVersion(version);
        }
        String content = json.writeValueAsString(set);
        table.rewrite(version, content, sha256(version, content), By.of(officer), clock.instant());
        return find(version);
    }

    RuleSetView submit(String version, Caller officer) {
        RuleSetView set = lock(version, State.DRAFT, "only a draft is submitted", "write a draft first");
        table.move(version, State.SUBMITTED, By.of(officer), null);
        record(What.RULES_SUBMITTED, set, officer, Map.of("writtenBy", set.writtenBy()), State.SUBMITTED, "Submitted.");
        return find(version);
    }

    /** @param from null for at once */
    RuleSetView approve(String version, Instant from, String reason, Caller officer) {
        RuleSetView set = lock(version, State.SUBMITTED, "only what was submitted is approved", "submit it first");
        mustBeAnother(set, officer);
        DryRun tried = dryRuns.finished(version, set.sha256()).orElseThrow(RuleSetRefused::notTried);
        mustNotStopTooMuch(tried);
        Instant now = clock.instant();
        Instant start = from == null || from.isBefore(now) ? now : from;
        shelf.keep(RiskRules.book(version, table.content(version)));
        inForce.put(version, start, By.of(officer), now);
        table.move(version, State.APPROVED, set.submittedBy(), By.of(officer));
        record(
                What.RULES_APPROVED,
                set,
                officer,
                Map.of("writtenBy", set.writtenBy(), "submittedBy", set.submittedBy(), "dryRun", tried),
                Map.of("from", start),
                reason);
        return find(version);
    }

    RuleSetView sendBack(String version, String reason, Caller officer) {
        RuleSetView set = lock(version, State.SUBMITTED, "only what was submitted is sent back", "read its state");
        table.move(version, State.DRAFT, null, null);
        record(What.RULES_SENT_BACK, set, officer, Map.of("submittedBy", set.submittedBy()), State.DRAFT, reason);
        return find(version);
    }

    /** A draft, what was submitted, or what was approved and has not begun. */
    RuleSetView withdraw(String version, String reason, Caller officer) {
        Instant now = clock.instant();
        RuleSetView set = table.lock(version, now);
        boolean begun = set.state() == State.APPROVED && inForce.wasInForce(version, now);
        if (set.state() == State.WITHDRAWN || begun) {
            throw RuleSetRefused.state(
                    version,
                    set.state(),
                    "what has been in force is not withdrawn",
                    "put an earlier set in force again at /customs/v1/rule-sets/{version}/reinstate");
        }
        inForce.withdraw(version, now);
        table.move(version, State.WITHDRAWN, set.submittedBy(), set.approvedBy());
        record(What.RULES_WITHDRAWN, set, officer, Map.of("state", set.state()), State.WITHDRAWN, reason);
        return find(version);
    }

    /** Rolls back at once. It takes one officer: four eyes have seen that set before, and haste may be needed. */
    RuleSetView reinstate(String version, String reason, Caller officer) {
        Instant now = clock.instant();
        inForce.lock();
        RuleSetView set = table.lock(version, now);
        if (set.inForce() || !inForce.wasInForce(version, now)) {
            throw RuleSetRefused.state(
                    version,
                    set.state(),
                    set.inForce() ? "it is in force" : "only what was in force before is put back",
                    "choose a set that was in force before the present one");
        }
        String before = inForce.at(now).orElseThrow();
        inForce.put(version, now, By.of(officer), now);
        record(What.RULES_REINSTATED, set, officer, Map.of("before", before), Map.of("from", now), reason);
        return find(version);
    }

    @Transactional(readOnly = true)
    RuleSetView find(String version) {
        return table.find(version, clock.instant());
    }

    @Transactional(readOnly = true)
    Page<RuleSetView> all(State state, Paging paging) {
        return Page.of(table.all(state, paging, clock.instant()), paging, set -> Long.toString(set.position()));
    }

    private RuleSetView lock(String version, State state, String rule, String remedy) {
        RuleSetView set = table.lock(version, clock.instant());
        if (set.state() != state) {
            throw RuleSetRefused.state(version, set.state(), rule, remedy);
        }
        return set;
    }

    private static void mustBeAnother(RuleSetView set, Caller officer) {
        if (List.of(set.writtenBy(), set.submittedBy()).contains(By.of(officer))) {
            throw RuleSetRefused.own();
        }
    }

    private void mustNotStopTooMuch(DryRun tried) {
        DryRun.Result result = tried.result();
        int least = dryRuns.couldTry(tried, LEAST_TRIED);
        if (result.declarations() < least) {
            throw RuleSetRefused.triedOnTooLittle(result.declarations(), least);
        }
        if (result.declarations() == 0) {
            return; // an empty port
        }
        BigDecimal stopped = BigDecimal.valueOf(100L * result.stopped());
        if (result.lookedAt() == result.declarations()
                || stopped.compareTo(mostStoppedPercent.multiply(BigDecimal.valueOf(result.declarations()))) > 0) {
            throw RuleSetRefused.stopsTooMuch(
                    result.stopped(), result.lookedAt(), result.declarations(), mostStoppedPercent);
        }
    }

    private void record(
            What what, RuleSetView set, Caller officer, Map<String, ?> inputs, Object outcome, String reason) {
        Map<String, Object> all = new TreeMap<>(inputs);
        all.put("sha256", set.sha256());
        log.add(new Decision(
                Ids.next(), null, null, what, By.of(officer), all, outcome, List.of(reason), set.version(), null));
    }

    private static String sha256(String version, String content) {
        RuleBook book = RiskRules.book(version, content);
        return book.sha256();
    }
}
