package corridor.tracking.trackandtrace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An order of events in which no two are equal: it ends with the time at which they were recorded, and their ids. */
record Sort(List<Key> keys) {
    record Key(Field field, boolean descending) {}

    /** As the port learned of things. */
    static final Sort AS_TOLD = of(List.of());

    Sort {
        keys = List.copyOf(keys);
    }

    /** These keys first. What makes the order complete runs in the direction of the last of them. */
    static Sort of(List<Key> first) {
        List<Key> keys = new ArrayList<>(first);
        boolean descending = !first.isEmpty() && first.getLast().descending();
        for (Field field : List.of(Field.RECORDED_AT, Field.EVENT_ID)) {
            if (keys.stream().noneMatch(key -> key.field() == field)) {
                keys.add(new Key(field, descending));
            }
        }
        return new Sort(keys);
    }

    Sort reversed() {
        return new Sort(keys.stream()
                .map(key -> new Key(key.field(), !key.descending()))
                .toList());
    }

    String orderBy(Source source) {
        return keys.stream()
                .map(key -> key.field().orderIn(source) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** True of what comes after a place; the place's values are the parameters {@code k0, k1, …}. */
    String after(Source source) {
        if (keys.stream().map(Key::descending).distinct().count() == 1) {
            return "(" + keys.stream().map(key -> key.field().orderIn(source)).collect(Collectors.joining(", ")) + ") "
                    + (keys.getFirst().descending() ? "<" : ">")
                    + " ("
                    + IntStream.range(0, keys.size()).mapToObj(this::place).collect(Collectors.joining(", "))
                    + ")";
        }
        return IntStream.range(0, keys.size())
                .mapToObj(last -> IntStream.rangeClosed(0, last)
                        .mapToObj(i -> keys.get(i).field().orderIn(source)
                                + (i < last ? " = " : keys.get(i).descending() ? " < " : " > ")
                                + place(i))
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String place(int i) {
        return ":k" + i + "::" + keys.get(i).field().type();
    }
}
