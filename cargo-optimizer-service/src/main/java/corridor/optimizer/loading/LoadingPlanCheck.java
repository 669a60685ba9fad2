package corridor.optimizer.loading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a plan box by box, as a surveyor would who trusts nobody. Knows nothing of how plans are found, and shares no
 * code with the search. What may rest on a box is checked with the weight of a box shared among those it touches below, by
 * the area touched.
 */
public final class LoadingPlanCheck {
    /** Kilograms and millimetres are compared with this much patience for the rounding of doubles. */
    private static final double ROUNDING = 1e-6;

    private final LoadingProblem problem;

    private LoadingPlanCheck(LoadingProblem problem) {
        this.problem = problem;
    }

    /** What a check came to: the volume counted, and what is wrong, if anything is. */
    public record Verdict(long volumeMm3, Optional<String> fault) {}

    /** Checks the plan against everything that the problem asks for. */
    public static Verdict of(LoadingProblem problem, LoadingPlan plan) {
        LoadingPlanCheck check = new LoadingPlanCheck(problem);
        long volume = 0;
        for (LoadingPlan.Load load : plan.loads()) {
            for (Placement box : load.sequence()) {
                volume += (long) box.lengthMm() * box.widthMm() * box.heightMm();
            }
        }
        return new Verdict(volume, Optional.ofNullable(check.fault(plan)));
    }

    private String fault(LoadingPlan plan) {
        Set<Integer> used = new HashSet<>();
        int[] taken = new int[problem.kinds().size()];
        for (LoadingPlan.Load load : plan.loads()) {
            if (load.space() < 0 || load.space() >= problem.spaces().size()) {
                return "there is no space " + load.space();
            }
            if (!used.add(load.space())) {
                return "space " + load.space() + " is loaded twice";
            }
            for (Placement box : load.sequence()) {
                if (box.kind() < 0 || box.kind() >= taken.length) {
                    return "there is no kind " + box.kind();
                }
                taken[box.kind()]++;
            }
        }
        for (int kind = 0; kind < taken.length; kind++) {
            if (taken[kind] > problem.kinds().get(kind).count()) {
                return "of kind " + kind + " more are loaded than there are";
            }
        }
        String moved = standing(plan);
        if (moved != null) {
            return moved;
        }
        for (LoadingPlan.Load load : plan.loads()) {
            String fault = fault(problem.spaces().get(load.space()), load.sequence());
            if (fault != null) {
                return "space " + load.space() + ": " + fault;
            }
        }
        return null;
    }

    /** What a crew has loaded already is neither moved nor taken out again, and comes first. */
    private String standing(LoadingPlan plan) {
        for (LoadingPlan.Load before : problem.standing()) {
            List<Placement> boxes = plan.loads().stream()
                    .filter(load -> load.space() == before.space())
                    .findFirst()
                    .map(LoadingPlan.Load::sequence)
                    .orElse(List.of());
            for (int i = 0; i < before.sequence().size(); i++) {
                if (i >= boxes.size() || !boxes.get(i).equals(before.sequence().get(i))) {
                    return "space " + before.space() + ": " + box(i) + " does not stay where it stands";
                }
            }
        }
        return null;
    }

    private String fault(CargoSpace space, List<Placement> boxes) {
        String[] faults = {
            places(space, boxes),
            problem.rules().fullSupport() ? support(boxes) : null,
            strength(boxes),
            weight(space, boxes),
            sequence(boxes),
            stops(boxes)
        };
        return Arrays.stream(faults).filter(each -> each != null).findFirst().orElse(null);
    }

    private String places(CargoSpace space, List<Placement> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            Placement a = boxes.get(i);
            if (!turnedAsAllowed(a)) {
                return box(i) + " is turned as it must not be";
            }
            if (a.xMm() < 0
                    || a.yMm() < 0
                    || a.zMm() < 0
                    || (long) a.xMm() + a.lengthMm() > space.lengthMm()
                    || (long) a.yMm() + a.widthMm() > space.widthMm()
                    || (long) a.zMm() + a.heightMm() > space.heightMm()) {
                return box(i) + " is not inside";
            }
            for (int j = 0; j < i; j++) {
                Placement b = boxes.get(j);
                if (overX(a, b) > 0 && overY(a, b) > 0 && overZ(a, b) > 0) {
                    return box(i) + " is where " + box(j) + " is";
                }
            }
        }
        return null;
    }

    private boolean turnedAsAllowed(Placement box) {
        BoxKind kind = problem.kinds().get(box.kind());
        return kind.upright().stream().anyMatch(edge -> switch (edge) {
            case LENGTH -> stands(box, kind.lengthMm(), kind.widthMm(), kind.heightMm());
            case WIDTH -> stands(box, kind.widthMm(), kind.lengthMm(), kind.heightMm());
            case HEIGHT -> stands(box, kind.heightMm(), kind.lengthMm(), kind.widthMm());
        });
    }

    private static boolean stands(Placement box, int up, int one, int other) {
        boolean along = box.lengthMm() == one && box.widthMm() == other;
        boolean across = box.lengthMm() == other && box.widthMm() == one;
        return box.heightMm() == up && (along || across);
    }

    private static String support(List<Placement> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            Placement a = boxes.get(i);
            long borne = 0;
            for (Placement b : boxes) {
                borne += touching(a, b);
            }
            if (a.zMm() > 0 && borne < (long) a.lengthMm() * a.widthMm()) {
                return box(i) + " is not fully supported from below";
            }
        }
        return null;
    }

    private String strength(List<Placement> boxes) {
        Integer[] downwards = new Integer[boxes.size()];
        Arrays.setAll(downwards, i -> i);
        Arrays.sort(
                downwards,
                (i, j) -> Integer.compare(boxes.get(j).zMm(), boxes.get(i).zMm()));
        double[] above = new double[boxes.size()];
        for (int i : downwards) {
            Placement a = boxes.get(i);
            BoxKind kind = problem.kinds().get(a.kind());
            if (above[i] > kind.bearsKg() + ROUNDING * boxes.size()) {
                return box(i) + " bears more than it can";
            }
            long contact = 0;
            for (Placement b : boxes) {
                contact += touching(a, b);
            }
            for (int j = 0; j < boxes.size() && contact > 0; j++) {
                above[j] += (above[i] + kind.massKg()) * touching(a, boxes.get(j)) / contact;
            }
        }
        return null;
    }

    private String weight(CargoSpace space, List<Placement> boxes) {
        double mass = 0;
        double alongX = 0;
        double alongY = 0;
        for (Placement box : boxes) {
            double kg = problem.kinds().get(box.kind()).massKg();
            mass += kg;
            alongX += kg * (box.xMm() + box.lengthMm() / 2.0);
            alongY += kg * (box.yMm() + box.widthMm() / 2.0);
        }
        if (mass > space.mostKg() + ROUNDING * boxes.size()) {
            return "the cargo weighs " + mass + " kg";
        }
        if (mass == 0) {
            return null;
        }
        double x = alongX / mass;
        double y = alongY / mass;
        if (space.balance().isPresent()) {
            CargoSpace.Balance window = space.balance().get();
            double offX = x - space.lengthMm() / 2.0;
            double offY = y - space.widthMm() / 2.0;
            if (offX < window.fromXMm() - ROUNDING
                    || offX > window.toXMm() + ROUNDING
                    || offY < window.fromYMm() - ROUNDING
                    || offY > window.toYMm() + ROUNDING) {
                return "the centre of gravity is " + offX + " mm along and " + offY + " mm across from the middle";
            }
        }
        if (space.axles().isPresent()) {
            CargoSpace.Axles axles = space.axles().get();
            double rear = mass * (x - axles.frontMm()) / (axles.rearMm() - axles.frontMm());
            double front = mass - rear;
            if (front > axles.frontMostKg() + ROUNDING * boxes.size()) {
                return "the front axle bears " + front + " kg";
            }
            if (rear > axles.rearMostKg() + ROUNDING * boxes.size()) {
                return "the rear axle bears " + rear + " kg";
            }
        }
        return null;
    }

    private String sequence(List<Placement> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (isUnder(boxes.get(j), boxes.get(i))) {
                    return box(j) + " is put in under " + box(i);
                }
                if (problem.rules().fromTheDoor() && isBehind(boxes.get(j), boxes.get(i))) {
                    return box(j) + " is put in behind " + box(i);
                }
            }
        }
        return null;
    }

    private String stops(List<Placement> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < boxes.size(); j++) {
                Placement a = boxes.get(i);
                Placement b = boxes.get(j);
                if (problem.kinds().get(a.kind()).stop()
                                < problem.kinds().get(b.kind()).stop()
                        && (isUnder(a, b) || isBehind(a, b))) {
                    return box(i) + " is unloaded before " + box(j) + ", which is in its way";
                }
            }
        }
        return null;
    }

    /** True if a could not be lifted out while b is there. */
    private static boolean isUnder(Placement a, Placement b) {
        return overX(a, b) > 0 && overY(a, b) > 0 && (long) a.zMm() + a.heightMm() <= b.zMm();
    }

    /** True if a could not be drawn to the door while b is there. */
    private static boolean isBehind(Placement a, Placement b) {
        return overY(a, b) > 0 && overZ(a, b) > 0 && (long) a.xMm() + a.lengthMm() <= b.xMm();
    }

    /** The area with which a lies on b. */
    private static long touching(Placement a, Placement b) {
        return (long) b.zMm() + b.heightMm() == a.zMm() ? Math.max(0, overX(a, b)) * Math.max(0, overY(a, b)) : 0;
    }

    private static long overX(Placement a, Placement b) {
        return Math.min((long) a.xMm() + a.lengthMm(), (long) b.xMm() + b.lengthMm()) - Math.max(a.xMm(), b.xMm());
    }

    private static long overY(Placement a, Placement b) {
        return Math.min((long) a.yMm() + a.widthMm(), (long) b.yMm() + b.widthMm()) - Math.max(a.yMm(), b.yMm());
    }

    private static long overZ(Placement a, Placement b) {
        return Math.min((long) a.zMm() + a.heightMm(), (long) b.zMm() + b.heightMm()) - Math.max(a.zMm(), b.zMm());
    }

    private static String box(int i) {
        return "box " + (i + 1);
    }
}
