package corridor.tracking.yard;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in a bay, stack by stack from the ground up. Rows without a box are not listed. */
record BayView(String block, int bay, List<Stack> stacks) {
    record Stack(int row, List<Tier> tiers) {}

    record Tier(int tier, String containerNumber) {}

    static BayView of(Bay bay, List<Stay> standing) {
        TreeMap<Integer, List<Tier>> rows = standing.stream()
                .collect(Collectors.groupingBy(
                        stay -> stay.position().row(),
                        TreeMap::new,
                        Collectors.mapping(
                                stay -> new Tier(
                                        stay.position().tier(),
                                        stay.containerNumber().value()),
                                Collectors.toList())));
        return new BayView(
                bay.block(),
                bay.number(),
                rows.entrySet().stream()
                        .map(row -> new Stack(row.getKey(), row.getValue()))
                        .toList());
    }
}
