package corridor.optimizer.loading;

import java.util.Arrays;
import java.util.List;

/**
 * How much can be loaded at most. Boxes pushed towards one corner end where edges put end to end reach (Herz 1972,
 * Christofides and Whitlock 1977), so of each axis of a space only so much is of use; and there is no more to load than the
 * boxes themselves, the bulkiest for their mass first where mass is limited.
 */
final class Bounds {
    final long volumeMm3;
    /** If all is loaded: how many spaces that takes at least. */
    final int spaces;

    Bounds(LoadingProblem problem, List<Unloadable> unloadable) {
        int[] count = problem.kinds().stream().mapToInt(BoxKind::count).toArray();
        unloadable.forEach(each -> count[each.kind()] = 0);
        long all = 0;
        double mass = 0;
        for (int kind = 0; kind < count.length; kind++) {
            all += count[kind] * problem.kinds().get(kind).volumeMm3();
            mass += count[kind] * problem.kinds().get(kind).massKg();
        }
        long[] room = new long[problem.spaces().size()];
        double carried = 0;
        for (int space = 0; space < room.length; space++) {
            room[space] = room(problem, space, count);
            carried += problem.spaces().get(space).mostKg();
        }
        volumeMm3 = Math.min(Math.min(all, Arrays.stream(room).sum()), bulkiest(problem, count, carried));
        double[] most =
                problem.spaces().stream().mapToDouble(CargoSpace::mostKg).toArray();
        spaces = Math.max(fewest(Arrays.stream(room).asDoubleStream().toArray(), (double) all), fewest(most, mass));
    }

    /** @param count how many boxes of each kind there are for the space, those among them that stand in it */
    static long room(LoadingProblem problem, int space, int[] count) {
        Cargo cargo = new Cargo(problem, space, count);
        long use = 1;
        for (int axis = 0; axis < 3; axis++) {
            int[] reach = Reach.along(cargo, axis, cargo.count);
            use *= reach[reach.length - 1];
        }
        long inside = 0;
        for (int kind = 0; kind < cargo.kinds(); kind++) {
            inside += cargo.count[kind] * cargo.volume[kind];
        }
        return Math.min(use, inside) * cargo.unitMm * cargo.unitMm * cargo.unitMm;
    }

    /** The volume of boxes of a mass, if boxes could be cut: a bound for those that cannot. */
    private static long bulkiest(LoadingProblem problem, int[] count, double kg) {
        List<BoxKind> kinds = problem.kinds();
        Integer[] order = new Integer[kinds.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> Double.compare(
                        kinds.get(a).massKg() * (double) kinds.get(b).volumeMm3(),
                        kinds.get(b).massKg() * (double) kinds.get(a).volumeMm3()));
        double left = kg;
        double volume = 0;
        for (int kind : order) {
            double mass = kinds.get(kind).massKg() * count[kind];
            double share = mass <= left ? 1 : left / mass;
            volume += share * count[kind] * (double) kinds.get(kind).volumeMm3();
            left -= share * mass;
        }
        return (long) Math.ceil(volume);
    }

    private static int fewest(double[] sizes, double needed) {
        double[] sorted = Arrays.stream(sizes).sorted().toArray();
        double sum = 0;
        int taken = 0;
        while (sum < needed && taken < sorted.length) {
            taken++;
            sum += sorted[sorted.length - taken];
        }
        return taken;
    }
}
