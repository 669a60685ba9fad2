package corridor.benchmarks.surveillance;

import corridor.events.AlarmRaised.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which boxes had which alarms, ours and those of fixed thresholds; a box counts once. */
final class Scores {
    private final List<Judged> boxes = new ArrayList<>();

    record Judged(Story story, Set<Kind> ours, Set<Kind> fixed) {}

    /** How good one sort of alarm was: precision and recall are NaN where there was nothing to be right about. */
    record Score(int alarms, int right, int found, int faults) {
        double precision() {
            return alarms == 0 ? Double.NaN : (double) right / alarms;
        }

        double recall() {
            return faults == 0 ? Double.NaN : (double) found / faults;
        }
    }

    void add(Judged judged) {
        boxes.add(judged);
    }

    /** A rule is right about a box of a family that it is for. */
    Score ofKind(Kind kind, boolean ours) {
        return score(
                judged -> (ours ? judged.ours() : judged.fixed()).contains(kind),
                judged -> judged.story().family().isRight(kind),
                judged -> judged.story().family().right == kind);
    }

    /** The detector is right about any box with which something is wrong, whether a rule is for that or not. */
    Score ofDetector() {
        return score(
                judged -> judged.ours().contains(Kind.UNUSUAL_READINGS),
                judged -> judged.story().family().isFault());
    }

    Score ofAny(boolean ours) {
        return score(
                judged -> !(ours ? judged.ours() : judged.fixed()).isEmpty(),
                judged -> judged.story().family().isFault());
    }

    /** Of some families alone. */
    Scores among(Predicate<Family> wanted) {
        Scores some = new Scores();
        boxes.stream().filter(judged -> wanted.test(judged.story().family())).forEach(some::add);
        return some;
    }

    private Score score(Predicate<Judged> alarmed, Predicate<Judged> wrong) {
        return score(alarmed, wrong, wrong);
    }

    private Score score(Predicate<Judged> alarmed, Predicate<Judged> right, Predicate<Judged> expected) {
        return new Score(
                (int) boxes.stream().filter(alarmed).count(),
                (int) boxes.stream().filter(alarmed.and(right)).count(),
                (int) boxes.stream().filter(alarmed.and(expected)).count(),
                (int) boxes.stream().filter(expected).count());
    }

    List<Judged> of(Family family) {
        return boxes.stream()
                .filter(judged -> judged.story().family() == family)
                .toList();
    }
}
