package corridor.optimizer.planning.retrieval;

import corridor.optimizer.planning.Complaints;
import corridor.optimizer.yard.Bay;
import corridor.optimizer.yard.Bays;
import corridor.optimizer.yard.StandingBox;
import corridor.optimizer.yard.YardSettings;
import corridor.service.problem.NotFound;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes a task of what was asked for and what stands in the bay, if they fit together. */
@Component
class RetrievalForm {
    private static final int MOST_STACKS = 60;
    private static final int MOST_TIERS = 9;
    private static final int MOST_BOXES = 400;

    private final Bays bays;
    private final YardSettings yard;

    RetrievalForm(Bays bays, YardSettings yard) {
        this.bays = bays;
        this.yard = yard;
    }

    RetrievalTask task(RetrievalRequest request) {
        Complaints complaints = new Complaints();
        if (request.stacks() != null) {
            complaints.unless(
                    request.block() == null && request.bay() == null,
                    "stacks",
                    "a plan is for a bay of the yard or for stacks that are sent along",
                    "leave out one of the two");
            sane(request.stacks(), complaints);
            complaints.raise();
            return task(request, request.stacks(), complaints);
        }
        complaints.unless(
                request.block() != null && request.block().matches("[A-Z0-9]{1,8}"),
                "block",
                "a plan is for a bay of a block, or for stacks that are sent along",
                "send the block, as in B1");
        complaints.range(request.bay(), 1, 999, "bay", "a plan is for one bay of its block");
        complaints.raise();
        String name = request.block() + "/" + request.bay();
        Bay bay = bays.find(request.block(), request.bay()).orElseThrow(() -> new NotFound("bay", name));
        RetrievalTask task = task(request, rows(bay), complaints);
        bay.floating().ifPresent(box -> {
            throw new Unsettled(box, name);
        });
        return task;
    }

    /** What stands in a bay of the yard now; rows of nothing if nothing does. */
    List<List<String>> standing(String block, int number) {
        return bays.find(block, number).map(this::rows).orElse(List.of());
    }

    private List<List<String>> rows(Bay bay) {
        return IntStream.rangeClosed(1, Math.max(yard.rows(), bay.outermostRow()))
                .mapToObj(row -> bay.row(row).stream()
                        .map(box -> box.containerNumber().value())
                        .toList())
                .toList();
    }

    private static void sane(List<List<String>> stacks, Complaints complaints) {
        if (complaints.size(stacks, 1, MOST_STACKS, "stacks", "stacks")) {
            List<String> all = stacks.stream().flatMap(List::stream).toList();
            complaints.unless(
                    all.size() <= MOST_BOXES,
                    "stacks",
                    "at most " + MOST_BOXES + " boxes are planned for at a time",
                    "send fewer");
            complaints.names(all, "stacks: boxes", "");
        }
    }

    private RetrievalTask task(RetrievalRequest request, List<List<String>> stacks, Complaints complaints) {
        int highest = stacks.stream().mapToInt(List::size).max().orElse(0);
        int maxTiers = Objects.requireNonNullElseGet(request.maxTiers(), () -> Math.max(yard.maxTiers(), highest));
        if (complaints.range(maxTiers, 1, MOST_TIERS, "maxTiers", "a stack holds 1 to " + MOST_TIERS + " boxes")) {
            complaints.unless(
                    maxTiers >= highest,
                    "maxTiers",
                    "a stack is " + highest + " boxes high already",
                    "send " + highest + " or more, or leave it out");
        }
        complaints.unless(
                request.goal() != Goal.PRE_MARSHAL || !Boolean.TRUE.equals(request.restricted()),
                "restricted",
                "while nothing leaves, no box is fetched next",
                "leave it out, or ask to retrieve");
        List<List<String>> groups = groups(request, complaints);
        Set<String> standing = new HashSet<>();
        stacks.forEach(standing::addAll);
        fit(groups, request.order() != null, standing, complaints);
        complaints.raise();
        return new RetrievalTask(
                request.block(),
                request.bay(),
                request.goal(),
                stacks.stream().map(List::copyOf).toList(),
                groups,
                maxTiers,
                Boolean.TRUE.equals(request.restricted()));
    }

    private static List<List<String>> groups(RetrievalRequest request, Complaints complaints) {
        boolean ordered = request.order() != null && !request.order().isEmpty();
        boolean grouped = request.groups() != null && !request.groups().isEmpty();
        complaints.unless(
                !(ordered && grouped), "groups", "boxes are fetched in an order or by groups", "send one of the two");
        complaints.unless(
                ordered || grouped,
                "order",
                "a plan needs the order in which boxes will be fetched",
                "list the boxes' container numbers, the first to be fetched first, or groups of them");
        if (ordered) {
            List<List<String>> each = new ArrayList<>();
            request.order().forEach(box -> each.add(box == null ? List.of() : List.of(box)));
            return each;
        }
        return grouped ? request.groups() : List.of();
    }

    private static void fit(List<List<String>> groups, boolean ordered, Set<String> standing, Complaints complaints) {
        Set<String> seen = new HashSet<>();
        for (int group = 0; group < groups.size(); group++) {
            String at = (ordered ? "order[" : "groups[") + group + "]";
            List<String> boxes = groups.get(group);
            if (boxes == null || boxes.isEmpty()) {
                complaints.add(at, "nothing is named here", "name a box, or leave it out");
                continue;
            }
            for (String box : boxes) {
                if (box == null || !standing.contains(box)) {
                    complaints.add(
                            at, box + " does not stand there", "leave it out, or ask for a plan of where it stands");
                } else {
                    complaints.unless(
                            seen.add(box),
                            at,
                            box + " is listed before; a box is fetched once",
                            "leave the second one out");
                }
            }
        }
    }

    static Optional<String> change(List<List<String>> then, List<List<String>> now, String bay) {
        return Standing.same(then, now)
                ? Optional.empty()
                : Optional.of("boxes of bay " + bay + " have come, gone or moved");
    }

    private static final class Unsettled extends Refusal {
        private static final long serialVersionUID = 1L;

        Unsettled(StandingBox box, String bay) {
            super(
                    HttpStatus.CONFLICT,
                    "bay-unsettled",
                    "What stands in the bay is not fully known",
                    "Nothing is known to stand below " + box.containerNumber() + " in row " + box.row() + ", tier "
                            + box.tier() + " of bay " + bay + ".",
                    new Violation(
                            "bay",
                            "a plan needs every box of the bay",
                            "try again in a moment; if it stays so, tell the tracking service where the boxes stand"));
        }
    }
}
