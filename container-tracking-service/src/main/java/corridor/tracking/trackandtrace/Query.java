package corridor.tracking.trackandtrace;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which events are wanted; every condition must hold.
 *
 * @param kinds of these kinds
 * @param equal with these values
 * @param recorded recorded within these limits
 * @param limit at most so many, at least 1
 */
record Query(Set<Kind> kinds, List<Equal> equal, List<Bound> recorded, Sort sort, int limit) {
    record Equal(Field field, String value) {}

    Query {
        kinds = Set.copyOf(recorded.stream().anyMatch(Bound::isNever) ? Set.of() : kinds);
        equal = List.copyOf(equal);
        recorded = List.copyOf(recorded);
    }

    Query only(Collection<Kind> others) {
        Set<Kind> both = EnumSet.noneOf(Kind.class);
        kinds.stream().filter(others::contains).forEach(both::add);
        return new Query(both, equal, recorded, sort, limit);
    }

    /** Kinds that this source may have; none if it cannot fulfil a condition. */
    List<Kind> kindsIn(Source source) {
        if (equal.stream().anyMatch(each -> each.field().in(source) == null)) {
            return List.of();
        }
        return kinds.stream()
                .filter(kind -> kind.isOfACall() == (source == Source.CALLS))
                .sorted()
                .toList();
    }
}
