package corridor.customs.clearance;

import corridor.customs.release.DeclarationView;
import corridor.service.problem.Refusal;

/** What became of a declaration that was sent to be lodged. */
sealed interface Fate {
    record Lodged(DeclarationView declaration) implements Fate {}

    /** The same had been lodged under the same reference before; this is how it stands now. */
    record Known(DeclarationView declaration) implements Fate {}

    /** It does not come in, and nothing of it is kept. */
    record Refused(Refusal refusal) implements Fate {}
}
