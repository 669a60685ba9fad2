package corridor.optimizer.planning.retrieval;

import corridor.optimizer.retrieval.Move;
import corridor.optimizer.retrieval.PlanCheck;
import corridor.optimizer.retrieval.PremarshallingCheck;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.solving.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges lifts as they are told: that each names the box and the slots it means, and that they make a plan. */
final class LiftCheck {
    private LiftCheck() {}

    static Kind.Verdict of(RetrievalTask task, Lifts told) {
        Standing standing = new Standing(task.stacks());
        List<Move> moves = new ArrayList<>();
        for (Lifts.Lift lift : told.lifts()) {
            Optional<String> fault = fault(standing, lift, moves.size() + 1);
            if (fault.isPresent()) {
                return new Kind.Verdict(0, fault.map(what -> "step " + lift.step() + ": " + what));
            }
            moves.add(
                    lift.to() == null
                            ? new Move.Retrieve(lift.from().row() - 1)
                            : new Move.Relocate(lift.from().row() - 1, lift.to().row() - 1));
            standing.carryOut(lift);
        }
        if (task.goal() == Goal.PRE_MARSHAL) {
            return premarshalled(task, moves);
        }
        PlanCheck.Verdict verdict = PlanCheck.of(task.problem(), new RetrievalPlan(moves));
        return new Kind.Verdict(verdict.relocations(), verdict.fault());
    }

    private static Kind.Verdict premarshalled(RetrievalTask task, List<Move> moves) {
        List<Move.Relocate> relocations = new ArrayList<>();
        for (Move move : moves) {
            if (!(move instanceof Move.Relocate relocation)) {
                return new Kind.Verdict(0, Optional.of("a box leaves, and none should"));
            }
            relocations.add(relocation);
        }
        return new Kind.Verdict(moves.size(), PremarshallingCheck.fault(task.premarshalling(), relocations));
    }

    private static Optional<String> fault(Standing standing, Lifts.Lift lift, int step) {
        if (lift.step() != step) {
            return Optional.of("it should be step " + step);
        }
        if (!lift.box().equals(standing.top(lift.from().row()))
                || lift.from().tier() != standing.height(lift.from().row())) {
            return Optional.of(lift.box() + " is not the topmost box of its row");
        }
        if ((lift.kind() == Lifts.Kind.RETRIEVE) != (lift.to() == null)) {
            return Optional.of("a box that is retrieved goes to no slot, and any other to one");
        }
        if (lift.to() != null
                && (lift.to().row() < 1
                        || lift.to().row() > standing.rows()
                        || lift.to().tier() != standing.height(lift.to().row()) + 1)) {
            return Optional.of("the slot is not the next free one of its row");
        }
        return Optional.empty();
    }
}
