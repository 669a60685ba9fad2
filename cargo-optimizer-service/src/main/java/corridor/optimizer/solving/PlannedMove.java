package corridor.optimizer.solving;

import corridor.optimizer.retrieval.Move;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.yard.Bay;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One lift of the crane, with the box and the slots as the yard knows them. */
record PlannedMove(
        @Schema(description = "counted from 1") int step,
        Kind kind,
        @Schema(example = "CSQU3054383") ContainerNumber containerNumber,
        Slot from,

        @Schema(description = "absent for a box that leaves the bay")
        Slot to) {

    enum Kind {
        RELOCATE,
        RETRIEVE
    }

    @Schema(name = "SlotOfBay")
    record Slot(int row, int tier) {}

    /** The lifts of a plan for a task's bay. */
    static List<PlannedMove> of(PlanTask task, RetrievalPlan plan) {
        List<Deque<ContainerNumber>> rows = new ArrayList<>();
        Bay bay = task.asPlanned();
        for (int row = 1; row <= task.rows(); row++) {
            Deque<ContainerNumber> stack = new ArrayDeque<>();
            bay.row(row).forEach(box -> stack.push(box.containerNumber()));
            rows.add(stack);
        }
        List<PlannedMove> lifts = new ArrayList<>();
        for (Move move : plan.moves()) {
            Deque<ContainerNumber> stack = rows.get(move.from());
            Slot from = new Slot(move.from() + 1, stack.size());
            ContainerNumber number = stack.pop();
            int step = lifts.size() + 1;
            lifts.add(
                    switch (move) {
                        case Move.Retrieve _ -> new PlannedMove(step, Kind.RETRIEVE, number, from, null);
                        case Move.Relocate relocate -> {
                            rows.get(relocate.to()).push(number);
                            yield new PlannedMove(
                                    step,
                                    Kind.RELOCATE,
                                    number,
                                    from,
                                    new Slot(
                                            relocate.to() + 1,
                                            rows.get(relocate.to()).size()));
                        }
                    });
        }
        return lifts;
    }
}
