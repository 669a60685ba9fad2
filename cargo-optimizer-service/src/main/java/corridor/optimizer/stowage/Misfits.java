package corridor.optimizer.stowage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why there can be no plan, as far as counting tells. */
final class Misfits {
    private final StowageProblem problem;

    private Misfits(StowageProblem problem) {
        this.problem = problem;
    }

    static Optional<String> of(StowageProblem problem) {
        Misfits misfits = new Misfits(problem);
        return problem.boxes().stream()
                .filter(box ->
                        !box.isOnBoard() && problem.stacks().stream().noneMatch(stack -> misfits.takes(stack, box)))
                .findFirst()
                .map(box -> box.id() + " fits into no stack of the vessel: its length, height, weight or want of a plug"
                        + " is in the way")
                .or(() -> misfits.tooMany(
                        "20 ft boxes", box -> box.lengthFt() == 20, stack -> stack.lengthFt() == 20, false))
                .or(() -> misfits.tooMany(
                        "40 ft boxes", box -> box.lengthFt() == 40, stack -> stack.lengthFt() == 40, false))
                .or(() -> misfits.tooMany(
                        "20 ft reefers",
                        box -> box.reefer() && box.lengthFt() == 20,
                        stack -> stack.lengthFt() == 20,
                        true))
                .or(() -> misfits.tooMany(
                        "40 ft reefers",
                        box -> box.reefer() && box.lengthFt() == 40,
                        stack -> stack.lengthFt() == 40,
                        true));
    }

    private boolean takes(StowageProblem.Stack stack, StowageProblem.Box box) {
        return stack.lengthFt() == box.lengthFt()
                && stack.tiers() > 0
                && box.heightMm() <= stack.maxHeightMm()
                && box.weightKg() <= stack.maxWeightKg()
                && (!box.reefer() || stack.plugs() > 0);
    }

    private Optional<String> tooMany(
            String what, Predicate<StowageProblem.Box> which, Predicate<StowageProblem.Stack> where, boolean withPlug) {
        long boxes = problem.boxes().stream().filter(which).count();
        List<StowageProblem.Stack> stacks =
                problem.stacks().stream().filter(where).toList();
        long slots = stacks.stream()
                .mapToLong(stack -> withPlug ? Math.min(stack.plugs(), stack.tiers()) : stack.tiers())
                .sum();
        return boxes > slots
                ? Optional.of(boxes + " " + what + " are more than the " + slots + " slots that can take them")
                : Optional.empty();
    }
}
