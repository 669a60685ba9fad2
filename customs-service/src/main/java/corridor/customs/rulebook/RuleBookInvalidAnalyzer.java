package corridor.customs.rulebook;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator which line to mend, instead of a stack trace. */
final class RuleBookInvalidAnalyzer extends AbstractFailureAnalyzer<RuleBookInvalid> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RuleBookInvalid invalid) {
        return new FailureAnalysis(
                "Customs does not start, because the data it would decide by is not sound:\n  "
                        + String.join("\n  ", invalid.faults()),
                "Mend the lines named above, in the folder that CORRIDOR_TARIFF_DIR or CORRIDOR_RISK_DIR names.",
                invalid);
    }
}
