package corridor.optimizer.planning.stowage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.stowage.HazardClass;
import corridor.optimizer.stowage.StowageProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A vessel and its boxes as they were asked for, with all that was not said filled in. */
record StowageTask(
        List<StowageRequest.Stack> stacks,
        List<String> ports,
        List<StowageRequest.Box> boxes,
        StowageRequest.Stability stability,
        int restowMoves) {
    private static final long MM_PER_M = 1_000;

    /** Bays are numbered anew without gaps where their numbers are consecutive, and with one gap where they are not. */
    @JsonIgnore
    StowageProblem problem() {
        Map<Integer, Integer> bays = new HashMap<>();
        int next = 0;
        Integer last = null;
        for (int bay :
                new TreeSet<>(stacks.stream().map(StowageRequest.Stack::bay).toList())) {
            next += last == null || bay == last + 1 ? 1 : 2;
            bays.put(bay, next);
            last = bay;
        }
        List<StowageProblem.Stack> vessel = new ArrayList<>();
        Map<StowageRequest.Slot, Integer> places = new HashMap<>();
        for (StowageRequest.Stack stack : stacks) {
            places.put(new StowageRequest.Slot(stack.bay(), stack.row()), vessel.size());
            vessel.add(new StowageProblem.Stack(
                    bays.get(stack.bay()),
                    stack.row(),
                    stack.tiers(),
                    stack.lengthFt(),
                    stack.maxWeightKg(),
                    stack.maxHeightMm(),
                    stack.plugs(),
                    stack.lcgMm(),
                    stack.tcgMm(),
                    stack.baseMm()));
        }
        return new StowageProblem(
                vessel,
                boxes.stream()
                        .map(box -> new StowageProblem.Box(
                                box.box(),
                                box.lengthFt(),
                                box.heightMm(),
                                box.weightKg(),
                                box.reefer(),
                                box.hazard() == null ? null : HazardClass.of(box.hazard()),
                                ports.indexOf(box.port()) + 1,
                                box.onBoard() == null ? -1 : places.get(box.onBoard())))
                        .toList(),
                ports.size(),
                new StowageProblem.Moments(
                        moment(stability.maxTrimKgM()),
                        moment(stability.maxListKgM()),
                        moment(stability.maxVerticalKgM())),
                restowMoves);
    }

    private static long moment(Long kgM) {
        return kgM == null ? Long.MAX_VALUE : kgM * MM_PER_M;
    }
}
