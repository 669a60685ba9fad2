package corridor.customs.rulemaking;

import corridor.customs.audit.By;
import corridor.customs.risk.LaneReason;
import corridor.customs.risk.RuleSet;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries rule sets on history, some hundred declarations at a time, each time with what was known when it was lodged. */
@Component
@Transactional
class DryRuns {
    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST_RUNNING = 5;
    private static final int AT_ONCE = 200;

    private final RuleSetTable sets;
    private final DryRunTable table;
    private final DryRunLines lines;
    private final History history;
    private final Clock clock;

    DryRuns(RuleSetTable sets, DryRunTable table, DryRunLines lines, History history, Clock clock) {
        this.sets = sets;
        this.table = table;
        this.lines = lines;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param from null for ninety days ago
     * @param to null for now
     */
    DryRun begin(String version, Instant from, Instant to, Caller officer) {
        Instant now = clock.instant();
        RuleSetView set = sets.lock(version, now);
        if (table.running() >= MOST_RUNNING) {
            throw RuleSetRefused.tooManyRuns(MOST_RUNNING);
        }
        Instant end = to == null || to.isAfter(now) ? now : to;
        Instant start = from == null ? end.minus(USUAL) : from;
        DryRun run = new DryRun(
                Ids.next(),
                version,
                set.sha256(),
                start,
                end,
                DryRun.State.RUNNING,
                history.count(start, end),
                0,
                By.of(officer),
                now,
                null,
                null,
                null);
        table.add(run);
        return run;
    }

    @Transactional(readOnly = true)
    DryRun find(String version, UUID id) {
        return withResult(table.find(version, id).orElseThrow(() -> new NotFound("dry-run", id)));
    }

    @Transactional(readOnly = true)
    Page<DryRun> of(String version, Paging paging) {
        return Page.of(table.of(version, paging), paging, run -> run.dryRunId().toString());
    }

    @Transactional(readOnly = true)
    Page<DryRun.Change> changes(String version, UUID id, Paging paging) {
        DryRun run = table.find(version, id).orElseThrow(() -> new NotFound("dry-run", id));
        return Page.of(
                lines.changes(run.dryRunId(), paging),
                paging,
                change -> change.decisionId().toString());
    }

    DryRun cancel(String version, UUID id) {
        DryRun run = table.find(version, id).orElseThrow(() -> new NotFound("dry-run", id));
        if (!table.end(id, DryRun.State.CANCELLED, null, clock.instant())) {
            throw RuleSetRefused.dryRunOver(run.state().name());
        }
        return find(version, id);
    }

    Optional<DryRun> finished(String version, String sha256) {
        return table.finished(version, sha256).map(this::withResult);
    }

    /** How many declarations a dry-run could have looked at when it was asked for; of many only so many are counted. */
    @Transactional(readOnly = true)
    int couldTry(DryRun run, int most) {
        return history.countUpTo(most, run.askedAt());
    }

    /** A step further with the one that waits longest; false if there is nothing to do. */
    boolean goOn() {
        Optional<DryRun> run = table.take();
        try {
            run.ifPresent(this::goOn);
            return run.isPresent();
        } catch (RuntimeException e) {
            throw new Stuck(run.orElseThrow().dryRunId(), e);
        }
    }

    /** One that cannot go on. */
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UUID dryRunId;

        Stuck(UUID dryRunId, RuntimeException cause) {
            super(cause);
            this.dryRunId = dryRunId;
        }
    }

    private void goOn(DryRun run) {
        RuleSetView set = sets.find(run.version(), clock.instant());
        if (!set.sha256().equals(run.sha256())) {
            table.end(run.dryRunId(), DryRun.State.FAILED, "The draft was changed meanwhile.", clock.instant());
            return;
        }
        List<History.Past> past = history.next(run.from(), run.to(), table.lastSeen(run.dryRunId()), AT_ONCE);
        if (past.isEmpty()) {
            table.end(run.dryRunId(), DryRun.State.DONE, null, clock.instant());
            return;
        }
        Map<UUID, Boolean> wrong =
                history.wrong(past.stream().map(History.Past::declarationId).toList());
        lines.add(
                run.dryRunId(),
                past.stream().map(each -> line(set.ruleSet(), each, wrong)).toList());
        table.advance(run.dryRunId(), past.size(), past.getLast().decisionId());
    }

    private static DryRunLines.Line line(RuleSet set, History.Past past, Map<UUID, Boolean> wrong) {
        List<LaneReason> spoken = set.speak(past.facts());
        return new DryRunLines.Line(
                new DryRun.Change(
                        past.declarationId(),
                        past.decisionId(),
                        past.byRules(),
                        LaneReason.strictest(spoken),
                        spoken.stream().map(LaneReason::rule).toList(),
                        wrong.containsKey(past.declarationId()),
                        wrong.getOrDefault(past.declarationId(), false)),
                past.drawn());
    }

    /** Ends it, so that it does not stand in the way of others. */
    void fail(Stuck stuck) {
        table.end(stuck.dryRunId, DryRun.State.FAILED, stuck.getCause().toString(), clock.instant());
    }

    private DryRun withResult(DryRun run) {
        return new DryRun(
                run.dryRunId(),
                run.version(),
                run.sha256(),
                run.from(),
                run.to(),
                run.state(),
                run.total(),
                run.done(),
                run.askedBy(),
                run.askedAt(),
                run.endedAt(),
                run.fault(),
                lines.result(run.dryRunId()));
    }
}
