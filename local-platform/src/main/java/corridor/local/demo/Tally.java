package corridor.local.demo;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the port was told of each box, and so what has to be on record in the end: all of it, and each once. */
final class Tally {
    private final Map<ContainerNumber, Map<String, Integer>> told = new LinkedHashMap<>();

    /** @param what as a timeline names it: DISC, STACKED, … */
    void add(ContainerNumber box, String what) {
        of(box).merge(what, 1, Integer::sum);
    }

    /** How often something was told of a box. */
    int count(ContainerNumber box, String what) {
        return of(box).getOrDefault(what, 0);
    }

    int facts() {
        return told.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * What is lost or there too often, in words.
     *
     * @param onRecord what the box's timeline names, in any order
     */
    List<String> differences(ContainerNumber box, List<String> onRecord) {
        Map<String, Integer> recorded = new TreeMap<>();
        onRecord.forEach(what -> recorded.merge(what, 1, Integer::sum));
        List<String> differences = new ArrayList<>();
        Map<String, Integer> all = new TreeMap<>(of(box));
        recorded.keySet().forEach(what -> all.putIfAbsent(what, 0));
        all.forEach((what, times) -> {
            int found = recorded.getOrDefault(what, 0);
            if (found != times) {
                differences.add(
                        "%s: %s was told %d times and is on record %d times".formatted(box, what, times, found));
            }
        });
        return differences;
    }

    private Map<String, Integer> of(ContainerNumber box) {
        return told.computeIfAbsent(box, unseen -> new TreeMap<>());
    }
}
