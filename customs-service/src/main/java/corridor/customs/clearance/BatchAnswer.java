package corridor.customs.clearance;

import corridor.customs.declaration.Status;
import corridor.customs.release.DeclarationView;
import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.Money;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What became of declarations that were sent together. */
@Schema(name = "DeclarationBatch")
record BatchAnswer(
        @Schema(description = "how many are on record now, and were not before")
        long lodged,

        @Schema(description = "how many had been lodged before, by the same words under the same reference")
        long known,

        @Schema(description = "how many were refused; nothing of them is kept")
        long refused,

        @Schema(description = "each declaration in its place")
        List<One> declarations) {

    enum Outcome {
        /** On record, durably. */
        LODGED,
        /** On record since before. */
        KNOWN,
        REFUSED
    }

    @Schema(name = "DeclarationInBatch")
    record One(
            @Schema(description = "its place in the request, from 0")
            int index,

            @Schema(description = "as sent; absent where it could not be read")
            String reference,

            Outcome outcome,

            @Schema(description = "it is found at /customs/v1/declarations/ID; absent where it was refused")
            UUID declarationId,

            Status status,
            Lane lane,
            List<LaneReason> laneReasons,
            Money amountDue,

            @Schema(description = "what to do or wait for, in one sentence")
            String nextStep,

            @Schema(description = "why it was refused; absent where it was not")
            Why problem) {}

    /** A problem as it would have been answered had the declaration been lodged by itself. */
    @Schema(name = "DeclarationProblem")
    record Why(URI type, String title, int status, String detail, List<Violation> violations) {
        private static Why of(Refusal refusal) {
            var problem = refusal.toProblem();
            return new Why(
                    problem.getType(),
                    problem.getTitle(),
                    problem.getStatus(),
                    problem.getDetail(),
                    refusal.violations());
        }
    }

    static BatchAnswer of(List<One> all) {
        return new BatchAnswer(count(all, Outcome.LODGED), count(all, Outcome.KNOWN), count(all, Outcome.REFUSED), all);
    }

    static One one(int index, String reference, Fate fate) {
        return switch (fate) {
            case Fate.Lodged lodged -> one(index, Outcome.LODGED, lodged.declaration());
            case Fate.Known known -> one(index, Outcome.KNOWN, known.declaration());
            case Fate.Refused refused ->
                new One(
                        index,
                        reference,
                        Outcome.REFUSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Why.of(refused.refusal()));
        };
    }

    private static One one(int index, Outcome outcome, DeclarationView view) {
        return new One(
                index,
                view.reference(),
                outcome,
                view.declarationId(),
                view.status(),
                view.lane(),
                view.laneReasons(),
                view.amountDue(),
                view.nextStep(),
                null);
    }

    private static long count(List<One> all, Outcome outcome) {
        return all.stream().filter(each -> each.outcome() == outcome).count();
    }
}
