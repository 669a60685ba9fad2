package corridor.optimizer.solving;

import corridor.optimizer.yard.Bay;
import corridor.optimizer.yard.YardSettings;
import corridor.port.ContainerNumber;
import corridor.service.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a task of what was asked for and what stands in the bay, if they fit together. */
@Component
class TaskForm {
    private static final int USUAL_SECONDS = 10;

    private final YardSettings yard;

    TaskForm(YardSettings yard) {
        this.yard = yard;
    }

    /** @throws PlanRefused with all that does not fit */
    PlanTask task(AskForPlan request, Bay bay) {
        String name = bay.block() + "/" + bay.number();
        List<Violation> violations = new ArrayList<>();
        if (request.order() == null || request.order().isEmpty()) {
            violations.add(PlanRefused.orderMissing());
        } else {
            check(request.order(), bay, name, violations);
        }
        int maxTiers =
                Objects.requireNonNullElseGet(request.maxTiers(), () -> Math.max(yard.maxTiers(), bay.highestTier()));
        if (maxTiers < bay.highestTier()) {
            violations.add(PlanRefused.tooHigh(bay.highestTier()));
        }
        if (!violations.isEmpty()) {
            throw PlanRefused.task(violations);
        }
        bay.floating().ifPresent(box -> {
            throw PlanRefused.floating(box, name);
        });
        return new PlanTask(
                bay.block(),
                bay.number(),
                bay.boxes(),
                request.order(),
                Math.max(yard.rows(), bay.outermostRow()),
                maxTiers,
                Objects.requireNonNullElse(request.maxSeconds(), USUAL_SECONDS),
                Objects.requireNonNullElse(request.restricted(), false));
    }

    private static void check(List<ContainerNumber> order, Bay bay, String name, List<Violation> violations) {
        Set<ContainerNumber> seen = new HashSet<>();
        for (int place = 0; place < order.size(); place++) {
            ContainerNumber number = order.get(place);
            if (number == null) {
                violations.add(new Violation("order[" + place + "]", "a container number is missing", "send it"));
            } else if (!seen.add(number)) {
                violations.add(PlanRefused.twice(place, number));
            } else if (bay.find(number).isEmpty()) {
                violations.add(PlanRefused.notInBay(place, number, name));
            }
        }
    }
}
