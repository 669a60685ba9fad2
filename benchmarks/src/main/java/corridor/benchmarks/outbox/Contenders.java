package corridor.benchmarks.outbox;

import java.util.List;

/** All that are put side by side, ours first. */
final class Contenders {
    static final List<Contender> ALL =
            List.of(new OurOutbox(), new ModulithOutbox(), new NamastackOutbox(), new DebeziumOutbox());

    private Contenders() {}

    static Contender named(String name) {
        return ALL.stream()
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender is named " + name));
    }
}
