package corridor.tracking.container;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a transaction adds to the history of one box.
 *
 * @param before the history as it was
 * @param after the history with the new facts in it
 * @param added the new facts, in event time; one that was corrected before it came is among them and does not stand
 */
public record Chapter(ContainerNumber containerNumber, History before, History after, List<RecordedFact> added) {
    public Chapter {
        added = List.copyOf(added);
    }

    /** New facts that stand. */
    public List<RecordedFact> news() {
        return added.stream().filter(fact -> after.withdrawal(fact).isEmpty()).toList();
    }

    /** Facts that were told, now or before, and from now on do not stand. */
    public List<RecordedFact> withdrawn() {
        if (after.facts().size() == after.told().size()) {
            return List.of();
        }
        List<RecordedFact> candidates = new ArrayList<>(before.facts());
        candidates.addAll(added);
        return candidates.stream()
                .filter(fact -> after.withdrawal(fact).isPresent())
                .toList();
    }

    /** Facts that did not stand, and do now. */
    public List<RecordedFact> reinstated() {
        if (before.facts().size() == before.told().size()) {
            return List.of();
        }
        Set<String> stands =
                after.facts().stream().map(RecordedFact::fingerprint).collect(Collectors.toCollection(HashSet::new));
        return before.told().stream()
                .filter(fact -> before.withdrawal(fact).isPresent() && stands.contains(fact.fingerprint()))
                .toList();
    }
}
