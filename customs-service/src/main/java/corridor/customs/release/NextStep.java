package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Status;
import java.util.List;

/** What a declarant should know next, in one sentence. */
final class NextStep {
    private NextStep() {}

    static String of(Declaration declaration, MissingSteps.Known known) {
        List<Hold> activeHolds = known.holdsOn(declaration);
        List<MissingStep> missing = known.of(declaration);
        if (declaration.status() == Status.CANCELLED) {
            return "This declaration was cancelled; lodge the goods again if they are still to be cleared.";
        }
        if (declaration.status() == Status.RELEASED) {
            return activeHolds.isEmpty()
                    ? "The goods are released; fetch the box at the gate."
                    : "The goods are released, but the gate will not let the box out: "
                            + MissingStep.of(declaration, activeHolds)
                                    .getFirst()
                                    .rule() + ".";
        }
        if (declaration.askedSince().isPresent()) {
            return "An officer asks for documents; look at the declaration's document-requests and answer them.";
        }
        if (missing.isEmpty()) {
            return "Nothing is missing; an officer will release the goods.";
        }
        return switch (missing.getFirst()) {
            case MissingStep.Payment payment ->
                "Pay exactly " + payment.due()
                        + (declaration.isCheckMissing()
                                ? "; meanwhile an officer checks the declaration."
                                : missing.size() > 1
                                        ? "; besides, " + missing.get(1).rule() + "."
                                        : "; the goods are then released"
                                                + (declaration.isCheckNeeded() ? " by an officer." : " at once."));
            case MissingStep.Check check -> sentence(check);
            case MissingStep.HoldInForce hold -> sentence(hold);
            case MissingStep.Elsewhere elsewhere -> sentence(elsewhere);
        };
    }

    private static String sentence(MissingStep step) {
        return Character.toUpperCase(step.rule().charAt(0)) + step.rule().substring(1) + "; " + step.remedy() + ".";
    }
}
