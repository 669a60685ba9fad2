package corridor.tracking.trackandtrace;

import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.Version;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which events are wanted; every condition must hold.
 *
 * @param version in whose words partners' own events are told on
 * @param kinds of these kinds
 * @param words of these types and codes, for partners' own events
 * @param equal with these values
 * @param recorded recorded within these limits
 * @param limit at most so many, at least 1
 */
record Query(
        Version version, Set<Kind> kinds, Words words, List<Equal> equal, List<Bound> recorded, Sort sort, int limit) {
    /** Null stands for any. */
    record Words(Set<String> subjects, Set<String> codes, Set<String> documents) {}

    /** Nothing at all can fulfil it. */
    boolean isNever() {
        return recorded.stream().anyMatch(Bound::isNever);
    }

    record Equal(Field field, String value) {}

    Query {
        kinds = Set.copyOf(recorded.stream().anyMatch(Bound::isNever) ? Set.of() : kinds);
        equal = List.copyOf(equal);
        recorded = List.copyOf(recorded);
    }

    Query only(Collection<Kind> others) {
        Set<Kind> both = EnumSet.noneOf(Kind.class);
        kinds.stream().filter(others::contains).forEach(both::add);
        return new Query(version, both, words, equal, recorded, sort, limit);
    }

    /** True if events of partners' own may fulfil it. */
    boolean asksReceived() {
        return !isNever() && equal.stream().allMatch(each -> each.field().in(Source.RECEIVED) != null);
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
