package corridor.optimizer.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes of boxes that have room a load that a crew can put in and a truck can carry: what rests on too weak a box, or brings
 * the load out of balance, or stands in the way both ways, stays behind; the rest is put in order. What stood there before
 * comes first and stays.
 */
final class Finish {
    private final LoadingProblem problem;
    private final Balancing balancing;
    private final boolean weak;
    private final List<Placement> standing;

    Finish(LoadingProblem problem, int space) {
        this.problem = problem;
        standing = problem.standing(space);
        balancing = new Balancing(problem, space);
        weak = problem.kinds().stream().anyMatch(kind -> kind.bearsKg() < BoxKind.ANY_LOAD);
    }

    /** True if a load may lose more by it than the odd box, so that room alone does not tell how good it is. */
    boolean matters() {
        return balancing.matters() || weak;
    }

    /**
     * The boxes that are loaded, in sequence.
     *
     * @param boxes those that do not stand there yet
     * @return empty if what stands is out of balance, and stays so
     */
    List<Placement> of(List<Placement> boxes) {
        List<Placement> load = new ArrayList<>(standing);
        load.addAll(boxes);
        if (weak) {
            relieve(load);
        }
        if (balancing.matters()) {
            load = balancing.of(load);
        }
        if (load.size() < standing.size()) {
            return List.of();
        }
        List<Placement> sequence = new ArrayList<>(standing);
        sequence.addAll(
                inSequence(load.stream().filter(box -> !standing.contains(box)).toList()));
        return sequence;
    }

    /** Takes boxes off those that bear too much, the smallest first. */
    private void relieve(List<Placement> load) {
        for (Placement overloaded = overloaded(load); overloaded != null; overloaded = overloaded(load)) {
            load.remove(smallestAbove(load, overloaded));
        }
    }

    private Placement overloaded(List<Placement> load) {
        load.sort(Comparator.comparingInt(Placement::zMm).reversed());
        double[] borne = new double[load.size()];
        long[] contact = new long[load.size()];
        for (int i = 0; i < load.size(); i++) {
            BoxKind kind = problem.kinds().get(load.get(i).kind());
            if (borne[i] > kind.bearsKg()) {
                return load.get(i);
            }
            long all = 0;
            for (int j = i + 1; j < load.size(); j++) {
                contact[j] = contact(load.get(i), load.get(j));
                all += contact[j];
            }
            for (int j = i + 1; j < load.size() && all > 0; j++) {
                borne[j] += (borne[i] + kind.massKg()) * contact[j] / all;
            }
        }
        return null;
    }

    private static long contact(Placement upper, Placement lower) {
        if (lower.zMm() + lower.heightMm() != upper.zMm() || !isBelow(lower, upper)) {
            return 0;
        }
        int x = Math.min(upper.xMm() + upper.lengthMm(), lower.xMm() + lower.lengthMm())
                - Math.max(upper.xMm(), lower.xMm());
        int y = Math.min(upper.yMm() + upper.widthMm(), lower.yMm() + lower.widthMm())
                - Math.max(upper.yMm(), lower.yMm());
        return (long) x * y;
    }

    /** Of the boxes that rest on another, through others too, the smallest that nothing lies on; what stood there bears that. */
    private Placement smallestAbove(List<Placement> load, Placement lowest) {
        List<Placement> above = new ArrayList<>(List.of(lowest));
        for (int i = 0; i < above.size(); i++) {
            for (Placement box : load) {
                if (contact(box, above.get(i)) > 0 && !above.contains(box)) {
                    above.add(box);
                }
            }
        }
        above.removeAll(standing);
        above.remove(lowest);
        return above.stream()
                .filter(box -> isTop(box, load))
                .min(Comparator.comparingLong(Placement::volumeMm3))
                .orElseGet(() -> above.stream()
                        .max(Comparator.comparingInt(Placement::zMm))
                        .orElseThrow());
    }

    static boolean isTop(Placement box, List<Placement> load) {
        return load.stream().noneMatch(other -> isBelow(box, other));
    }

    /** What lies below or, for a crew, behind goes in first; the last stop's boxes before others, and from the front wall. */
    private List<Placement> inSequence(List<Placement> load) {
        boolean crew = problem.rules().fromTheDoor();
        List<Placement> waiting = new ArrayList<>(load);
        waiting.sort(Comparator.comparingInt(
                        (Placement box) -> -problem.kinds().get(box.kind()).stop())
                .thenComparingInt(box -> crew ? box.xMm() : box.zMm())
                .thenComparingInt(box -> crew ? box.zMm() : box.xMm())
                .thenComparingInt(Placement::yMm));
        Placement[] boxes = waiting.toArray(Placement[]::new);
        int[] before = new int[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            for (Placement other : boxes) {
                before[i] += isFirst(other, boxes[i], crew) ? 1 : 0;
            }
        }
        List<Placement> sequence = new ArrayList<>();
        boolean[] gone = new boolean[boxes.length];
        for (int handled = 0; handled < boxes.length; handled++) {
            int next = ready(boxes, before, gone);
            if (next >= 0) {
                sequence.add(boxes[next]);
            } else {
                next = smallestTop(boxes, gone);
            }
            gone[next] = true;
            for (int i = 0; i < boxes.length; i++) {
                before[i] -= isFirst(boxes[next], boxes[i], crew) ? 1 : 0;
            }
        }
        return sequence;
    }

    private static int ready(Placement[] boxes, int[] before, boolean[] gone) {
        for (int i = 0; i < boxes.length; i++) {
            if (!gone[i] && before[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Each of the boxes that wait has to wait for another of them: which one is left behind. */
    private static int smallestTop(Placement[] boxes, boolean[] gone) {
        int best = -1;
        for (int i = 0; i < boxes.length; i++) {
            Placement box = boxes[i];
            if (gone[i] || (best >= 0 && box.volumeMm3() >= boxes[best].volumeMm3())) {
                continue;
            }
            boolean free = true;
            for (int j = 0; j < boxes.length; j++) {
                free &= gone[j] || !isBelow(box, boxes[j]);
            }
            if (free) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isFirst(Placement a, Placement b, boolean crew) {
        return isBelow(a, b) || (crew && isBehind(a, b));
    }

    private static boolean isBelow(Placement a, Placement b) {
        return a.zMm() + a.heightMm() <= b.zMm() && meetX(a, b) && meetY(a, b);
    }

    private static boolean isBehind(Placement a, Placement b) {
        return a.xMm() + a.lengthMm() <= b.xMm() && meetY(a, b) && meetZ(a, b);
    }

    private static boolean meetX(Placement a, Placement b) {
        return a.xMm() < b.xMm() + b.lengthMm() && b.xMm() < a.xMm() + a.lengthMm();
    }

    private static boolean meetY(Placement a, Placement b) {
        return a.yMm() < b.yMm() + b.widthMm() && b.yMm() < a.yMm() + a.widthMm();
    }

    private static boolean meetZ(Placement a, Placement b) {
        return a.zMm() < b.zMm() + b.heightMm() && b.zMm() < a.zMm() + a.heightMm();
    }

    /** All kinds of a load, for those who count. */
    static int[] taken(List<Placement> load, int kinds) {
        int[] taken = new int[kinds];
        load.forEach(box -> taken[box.kind()]++);
        return taken;
    }

    static long volume(List<Placement> load) {
        return Arrays.stream(load.toArray(Placement[]::new))
                .mapToLong(Placement::volumeMm3)
                .sum();
    }
}
