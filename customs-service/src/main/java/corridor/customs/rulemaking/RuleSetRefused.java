package corridor.customs.rulemaking;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A step of rule-making that is not taken. */
final class RuleSetRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private RuleSetRefused(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(status, slug, title, detail, violations);
    }

    static RuleSetRefused broken(List<Violation> broken) {
        return new RuleSetRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rules-refused",
                "These rules cannot be worked by",
                "%d rule%s broken.".formatted(broken.size(), broken.size() == 1 ? " is" : "s are"),
                broken.toArray(Violation[]::new));
    }

    static RuleSetRefused otherVersion(String version) {
        return broken(List.of(new Violation(
                "version", "a draft keeps its version " + version, "send that one, or write another draft")));
    }

    static RuleSetRefused taken(String version) {
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "rule-set-version-used",
                "This version stands for another text",
                "There is a rule set " + version + " already.",
                new Violation("version", "one version never stands for two texts", "choose another version"));
    }

    static RuleSetRefused state(String version, RuleSetView.State state, String rule, String remedy) {
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "rule-set-state",
                "The rule set is not at this point",
                version + " is " + state + ".",
                new Violation("version", rule, remedy));
    }

    static RuleSetRefused own() {
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "own-request",
                "You asked for this yourself",
                "You wrote or submitted this rule set.",
                new Violation("version", "rules take four eyes", "leave it to another officer"));
    }

    static RuleSetRefused notTried() {
        return untried(
                "There is no finished dry-run of this very text.",
                "rules are tried on history before they count",
                "start one at /customs/v1/rule-sets/{version}/dry-runs and wait until it is DONE");
    }

    static RuleSetRefused triedOnTooLittle(int declarations, int least) {
        return untried(
                "The dry-run looked at %d declarations, and there are more in another time.".formatted(declarations),
                "rules are tried on %d declarations at least before they count".formatted(least),
                "start one over a longer time");
    }

    private static RuleSetRefused untried(String detail, String rule, String remedy) {
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "rule-set-untried",
                "These rules were not tried",
                detail,
                new Violation("version", rule, remedy));
    }

    static RuleSetRefused stopsTooMuch(int stopped, int looked, int declarations, BigDecimal mostPercent) {
        boolean all = looked == declarations;
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "rules-stop-too-much",
                "These rules would stop too much",
                "Of %d declarations %d would be looked at, %d of them by scanner or examination."
                        .formatted(declarations, looked, stopped),
                new Violation(
                        "rules",
                        all
                                ? "rules do not stop every declaration"
                                : "at most %s %% go to the blue and red lanes".formatted(mostPercent.toPlainString()),
                        "narrow the rules that the dry-run shows to speak most, and try again"));
    }

    static RuleSetRefused dryRunOver(String state) {
        return new RuleSetRefused(
                HttpStatus.CONFLICT,
                "dry-run-ended",
                "This dry-run has ended",
                "It is " + state + ".",
                new Violation("dryRunId", "only what is running is cancelled", "read it, or start another"));
    }

    static RuleSetRefused tooManyRuns(int most) {
        return new RuleSetRefused(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-dry-runs",
                "Too many dry-runs are under way",
                "There are " + most + " already.",
                new Violation("version", "at most " + most + " run at a time", "wait, or cancel one"));
    }
}
