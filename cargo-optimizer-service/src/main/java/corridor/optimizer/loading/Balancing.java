package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings a load into balance: by turning it round as a whole, by moving it as a whole, and, as long as that is not enough, by
 * leaving behind the box that disturbs most for its size. Where a part of it stands already, only the last can be done.
 */
final class Balancing {
    private final LoadingProblem problem;
    private final CargoSpace space;
    private final boolean severalStops;
    private final List<Placement> standing;

    Balancing(LoadingProblem problem, int space) {
        this.problem = problem;
        this.space = problem.spaces().get(space);
        standing = problem.standing(space);
        severalStops =
                problem.kinds().stream().mapToInt(BoxKind::stop).distinct().count() > 1;
    }

    boolean matters() {
        return space.balance().isPresent() || space.axles().isPresent();
    }

    /** What is left of the boxes in their places; nothing if those that stand already cannot be brought into balance. */
    List<Placement> of(List<Placement> boxes) {
        List<Placement> load = new ArrayList<>(boxes);
        boolean movable = standing.isEmpty();
        while (true) {
            List<Placement> best = load;
            double least = Double.MAX_VALUE;
            for (int way = 0; way < (movable ? 4 : 1); way++) {
                if ((way & 1) == 1 && severalStops) {
                    continue;
                }
                List<Placement> turned = movable ? shifted(turned(load, (way & 1) == 1, (way & 2) == 2)) : load;
                double fault = fault(turned);
                if (fault == 0) {
                    return turned;
                }
                if (fault < least) {
                    least = fault;
                    best = turned;
                }
            }
            load = new ArrayList<>(best);
            int disturber = disturber(load);
            if (disturber < 0) {
                return List.of();
            }
            load.remove(disturber);
        }
    }

    /** The box without which the load is nearest to balance, for the volume that it costs; -1 if there is none to spare. */
    private int disturber(List<Placement> load) {
        double before = fault(load);
        int worst = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < load.size(); i++) {
            Placement box = load.get(i);
            if (standing.contains(box) || !Finish.isTop(box, load)) {
                continue;
            }
            List<Placement> without = new ArrayList<>(load);
            without.remove(i);
            double gain = (before - fault(without)) / Math.cbrt((double) box.volumeMm3());
            if (gain > most) {
                most = gain;
                worst = i;
            }
        }
        return worst;
    }

    private List<Placement> turned(List<Placement> load, boolean alongX, boolean alongY) {
        return load.stream()
                .map(box -> new Placement(
                        box.kind(),
                        alongX ? space.lengthMm() - box.xMm() - box.lengthMm() : box.xMm(),
                        alongY ? space.widthMm() - box.yMm() - box.widthMm() : box.yMm(),
                        box.zMm(),
                        box.lengthMm(),
                        box.widthMm(),
                        box.heightMm()))
                .toList();
    }

    /** Moved as a whole along and across, as far as there is room and need. */
    private List<Placement> shifted(List<Placement> load) {
        int minX = Integer.MAX_VALUE;
        int maxX = 0;
        int minY = Integer.MAX_VALUE;
        int maxY = 0;
        for (Placement box : load) {
            minX = Math.min(minX, box.xMm());
            maxX = Math.max(maxX, box.xMm() + box.lengthMm());
            minY = Math.min(minY, box.yMm());
            maxY = Math.max(maxY, box.yMm() + box.widthMm());
        }
        Centre centre = Centre.of(problem, load);
        if (centre.kg == 0) {
            return load;
        }
        double[] x = allowedX(centre.kg);
        double[] y = allowedY();
        int dx = shift(centre.x, x[0], x[1], -minX, space.lengthMm() - maxX);
        int dy = shift(centre.y, y[0], y[1], -minY, space.widthMm() - maxY);
        return load.stream()
                .map(box -> new Placement(
                        box.kind(),
                        box.xMm() + dx,
                        box.yMm() + dy,
                        box.zMm(),
                        box.lengthMm(),
                        box.widthMm(),
                        box.heightMm()))
                .toList();
    }

    private static int shift(double centre, double from, double to, int least, int most) {
        if (from <= centre && centre <= to) {
            return 0;
        }
        double aim = centre < from ? Math.ceil(from - centre) : Math.floor(to - centre);
        return (int) Math.max(least, Math.min(most, aim));
    }

    /** Between which x the centre of gravity of so much cargo must be: the window's and what the axles bear. */
    private double[] allowedX(double kg) {
        double from = 0;
        double to = space.lengthMm();
        if (space.balance().isPresent()) {
            from = space.lengthMm() / 2.0 + space.balance().get().fromXMm();
            to = space.lengthMm() / 2.0 + space.balance().get().toXMm();
        }
        if (space.axles().isPresent()) {
            CargoSpace.Axles axles = space.axles().get();
            double apart = axles.rearMm() - axles.frontMm();
            from = Math.max(from, axles.frontMm() + (kg - axles.frontMostKg()) * apart / kg);
            to = Math.min(to, axles.frontMm() + axles.rearMostKg() * apart / kg);
        }
        return new double[] {from, to};
    }

    private double[] allowedY() {
        double middle = space.widthMm() / 2.0;
        return space.balance()
                .map(window -> new double[] {middle + window.fromYMm(), middle + window.toYMm()})
                .orElseGet(() -> new double[] {0, space.widthMm()});
    }

    /** How far a load is out of balance; 0 if it is not. */
    private double fault(List<Placement> load) {
        Centre centre = Centre.of(problem, load);
        if (centre.kg == 0) {
            return 0;
        }
        double[] x = allowedX(centre.kg);
        double[] y = allowedY();
        return Math.max(0, x[0] - centre.x)
                + Math.max(0, centre.x - x[1])
                + Math.max(0, y[0] - centre.y)
                + Math.max(0, centre.y - y[1]);
    }

    private record Centre(double kg, double x, double y) {
        static Centre of(LoadingProblem problem, List<Placement> load) {
            double kg = 0;
            double x = 0;
            double y = 0;
            for (Placement box : load) {
                double mass = problem.kinds().get(box.kind()).massKg();
                kg += mass;
                x += mass * (box.xMm() + box.lengthMm() / 2.0);
                y += mass * (box.yMm() + box.widthMm() / 2.0);
            }
            return new Centre(kg, x / kg, y / kg);
        }
    }
}
