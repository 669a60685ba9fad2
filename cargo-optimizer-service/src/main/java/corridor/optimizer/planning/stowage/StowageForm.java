package corridor.optimizer.planning.stowage;

import corridor.optimizer.planning.Complaints;
import corridor.optimizer.stowage.HazardClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a task of a request, if it holds together. */
final class StowageForm {
    private static final int MOST_STACKS = 1_000;
    private static final int MOST_BOXES = 5_000;
    private static final int MOST_PORTS = 20;
    private static final int USUAL_HEIGHT_MM = 2_591;
    private static final int USUAL_RESTOW_MOVES = 2;

    private final Complaints complaints = new Complaints();
    private final StowageRequest request;

    private StowageForm(StowageRequest request) {
        this.request = request;
    }

    static StowageTask task(StowageRequest request) {
        return new StowageForm(request).task();
    }

    private StowageTask task() {
        boolean whole = Complaints.all(
                complaints.size(request.stacks(), 1, MOST_STACKS, "stacks", "stacks"),
                complaints.size(request.ports(), 1, MOST_PORTS, "ports", "ports"),
                complaints.size(request.boxes(), 1, MOST_BOXES, "boxes", "boxes"));
        int restowMoves = Objects.requireNonNullElse(request.restowMoves(), USUAL_RESTOW_MOVES);
        complaints.range(restowMoves, 1, 100, "restowMoves", "a restow costs 1 to 100 moves");
        if (whole) {
            complaints.names(request.ports(), "ports", "");
            complaints.names(
                    request.boxes().stream().map(StowageRequest.Box::box).toList(), "boxes", ".box");
            stacks();
            boxes();
        }
        StowageRequest.Stability stability =
                Objects.requireNonNullElse(request.stability(), new StowageRequest.Stability(null, null, null));
        moment(stability.maxTrimKgM(), "maxTrimKgM");
        moment(stability.maxListKgM(), "maxListKgM");
        moment(stability.maxVerticalKgM(), "maxVerticalKgM");
        complaints.raise();
        return new StowageTask(
                request.stacks().stream().map(StowageForm::whole).toList(),
                request.ports(),
                request.boxes().stream().map(StowageForm::whole).toList(),
                stability,
                restowMoves);
    }

    private void moment(Long kgM, String field) {
        complaints.unless(
                kgM == null || (kgM >= 0 && kgM <= 1_000_000_000_000L),
                "stability." + field,
                "a moment is 0 to 10^12 kg m",
                "send it in that range, or leave it out");
    }

    private void stacks() {
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < request.stacks().size(); i++) {
            StowageRequest.Stack stack = request.stacks().get(i);
            String at = "stacks[" + i + "].";
            boolean named = Complaints.all(
                    complaints.range(stack.bay(), 1, 999, at + "bay", "a stack stands in a bay"),
                    complaints.range(stack.row(), 0, 99, at + "row", "a stack stands in a row"));
            complaints.range(stack.tiers(), 1, 20, at + "tiers", "a stack holds some boxes");
            length(stack.lengthFt(), at);
            complaints.range(stack.maxWeightKg(), 1, 1_000_000, at + "maxWeightKg", "a stack bears some weight");
            complaints.range(stack.maxHeightMm(), 1, 60_000, at + "maxHeightMm", "a stack has a height");
            complaints.range(orZero(stack.plugs()), 0, 20, at + "plugs", "plugs are counted from the lowest tier");
            distance(stack.lcgMm(), at + "lcgMm");
            distance(stack.tcgMm(), at + "tcgMm");
            distance(stack.baseMm(), at + "baseMm");
            complaints.unless(
                    !named || seen.add(List.of(stack.bay(), stack.row())),
                    at + "row",
                    "bay " + stack.bay() + " row " + stack.row() + " is there twice",
                    "leave the second out");
        }
    }

    private void distance(Long mm, String field) {
        complaints.range(mm == null ? 0 : mm, -500_000, 500_000, field, "a distance on a vessel");
    }

    private void length(Integer lengthFt, String at) {
        complaints.unless(
                lengthFt != null && (lengthFt == 20 || lengthFt == 40),
                at + "lengthFt",
                "boxes are 20 or 40 ft long",
                "send 20 or 40; a 45 ft box is none that this planner stows");
    }

    private void boxes() {
        Map<List<Integer>, Integer> room = new HashMap<>();
        request.stacks().forEach(stack -> {
            if (stack.bay() != null && stack.row() != null && stack.tiers() != null) {
                room.put(List.of(stack.bay(), stack.row()), stack.tiers());
            }
        });
        for (int i = 0; i < request.boxes().size(); i++) {
            StowageRequest.Box box = request.boxes().get(i);
            String at = "boxes[" + i + "].";
            length(box.lengthFt(), at);
            complaints.range(
                    box.heightMm() == null ? USUAL_HEIGHT_MM : box.heightMm(),
                    500,
                    4_000,
                    at + "heightMm",
                    "a box is so high");
            complaints.range(box.weightKg(), 1, 60_000, at + "weightKg", "a box weighs so much");
            complaints.unless(
                    request.ports().contains(box.port()),
                    at + "port",
                    "a box is discharged at one of the ports that follow",
                    "send one of " + request.ports());
            complaints.unless(
                    box.hazard() == null || HazardClass.of(box.hazard()) != null,
                    at + "hazard",
                    "dangerous goods are of class 2.1 to 6.1, 7, 8 or 9 here; explosives and infectious substances are not"
                            + " planned for",
                    "send the class as 2.1, or have the box stowed by hand");
            if (box.onBoard() != null) {
                List<Integer> there = new ArrayList<>();
                there.add(Objects.requireNonNullElse(box.onBoard().bay(), -1));
                there.add(Objects.requireNonNullElse(box.onBoard().row(), -1));
                complaints.unless(
                        room.merge(there, -1, Integer::sum) >= 0,
                        at + "onBoard",
                        "it stands in a stack of the vessel that has room for it",
                        "send bay and row of one of the stacks");
            }
        }
    }

    private static StowageRequest.Stack whole(StowageRequest.Stack said) {
        return new StowageRequest.Stack(
                said.bay(),
                said.row(),
                said.tiers(),
                said.lengthFt(),
                said.maxWeightKg(),
                said.maxHeightMm(),
                orZero(said.plugs()),
                orZero(said.lcgMm()),
                orZero(said.tcgMm()),
                orZero(said.baseMm()));
    }

    private static StowageRequest.Box whole(StowageRequest.Box said) {
        return new StowageRequest.Box(
                said.box(),
                said.lengthFt(),
                Objects.requireNonNullElse(said.heightMm(), USUAL_HEIGHT_MM),
                said.weightKg(),
                Boolean.TRUE.equals(said.reefer()),
                said.hazard(),
                said.port(),
                said.onBoard());
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    private static long orZero(Long number) {
        return number == null ? 0 : number;
    }
}
