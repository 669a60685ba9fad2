package corridor.tracking.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the tellings about a box stand. One that is named by a correction or retraction that stands does not; one that
 * is named only by such as do not stand themselves stands. A correction of a correction takes over what that one
 * corrected, too. Those that name each other in a circle all fall.
 *
 * <p>This depends on the set of tellings and on nothing else: whatever the order of arrival, the same stand. It is the
 * grounded extension of what attacks what (P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77,
 * 1995, section 2.3).
 */
final class Standing {
    private final Collection<Telling> tellings;
    private final Map<Telling, Telling> fallen = new HashMap<>();

    private Standing(Collection<Telling> tellings) {
        this.tellings = tellings;
    }

    /** Those that do not stand, each with one that says so. */
    static Map<Telling, Telling> fallen(Collection<Telling> tellings) {
        if (tellings.stream().noneMatch(Telling::amends)) {
            return Map.of();
        }
        Standing standing = new Standing(tellings);
        standing.decide();
        return standing.fallen;
    }

    private void decide() {
        Map<Telling, List<Telling>> against = against();
        Set<Telling> open = new LinkedHashSet<>(tellings);
        Set<Telling> stands = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Telling telling : List.copyOf(open)) {
                List<Telling> opposed = against.getOrDefault(telling, List.of());
                Telling standing =
                        opposed.stream().filter(stands::contains).findFirst().orElse(null);
                if (standing != null) {
                    fallen.put(telling, standing);
                } else if (fallen.keySet().containsAll(opposed)) {
                    stands.add(telling);
                } else {
                    continue;
                }
                changed = open.remove(telling);
            }
        }
        open.forEach(inACircle -> fallen.put(inACircle, against.get(inACircle).getFirst()));
    }

    /** Who is named by whom. */
    private Map<Telling, List<Telling>> against() {
        Map<Telling, List<Telling>> against = new HashMap<>();
        for (Telling telling : tellings) {
            if (telling.amends()) {
                targets(telling)
                        .forEach(target -> against.computeIfAbsent(target, any -> new ArrayList<>())
                                .add(telling));
            }
        }
        return against;
    }

    private Set<Telling> targets(Telling telling) {
        Set<Telling> targets = new LinkedHashSet<>(named(telling, telling.target()));
        if (telling.retracts() == null) {
            List<Telling> next = new ArrayList<>(targets);
            while (!next.isEmpty()) {
                Telling corrected = next.removeLast();
                if (corrected.corrects() != null) {
                    named(corrected, corrected.corrects()).stream()
                            .filter(targets::add)
                            .forEach(next::add);
                }
            }
        }
        targets.remove(telling);
        return targets;
    }

    private List<Telling> named(Telling by, String name) {
        return tellings.stream()
                .filter(telling -> telling.isMeantBy(by.source(), name))
                .toList();
    }
}
