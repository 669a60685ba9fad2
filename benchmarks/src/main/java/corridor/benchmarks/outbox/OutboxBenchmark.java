package corridor.benchmarks.outbox;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import corridor.benchmarks.outbox.Measure.Reading;
import corridor.events.Topics;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ours beside Spring Modulith, namastack-outbox and Debezium: same PostgreSQL, same Kafka, same transactions. */
@Command(
        name = "outbox",
        description = "A state change and its event, beside Spring Modulith, namastack-outbox and Debezium.")
public final class OutboxBenchmark extends Benchmark {
    private static final List<Measure> MEASURES =
            List.of(new ThroughputAndOrder(), new Latency(), new KillNine(), new SideBySide());

    @Option(names = "--quick", description = "Short rounds: rough figures in a few minutes.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Only these contenders, for example ours,debezium.")
    private Set<String> only = Set.of();

    @Option(names = "--measures", split = ",", description = "Only these, for example throughput,kill.")
    private Set<String> measures = Set.of();

    @Override
    protected List<Figure> run() throws Exception {
        Setting setting = new Setting(quick, only, measures, log());
        Map<Contender, Map<String, Reading>> readings = new LinkedHashMap<>();
        Map<Contender, String> reasons = new LinkedHashMap<>();
        Servers servers = new Servers();
        try (Arrivals arrivals = arrivals(servers)) {
            for (Measure measure : wanted(setting)) {
                for (Contender contender : chosen(setting)) {
                    setting.say("%s: %s".formatted(measure.name(), contender.title()));
                    Map<String, Reading> own = readings.computeIfAbsent(contender, key -> new LinkedHashMap<>());
                    try {
                        for (Reading reading : take(measure, contender, servers, arrivals, setting)) {
                            own.put(reading.measure(), reading);
                            setting.say("    %-42s %,12.1f %s"
                                    .formatted(reading.measure(), reading.value(), reading.unit()));
                        }
                    } catch (Exception failure) {
                        setting.say("    could not be measured: %s".formatted(failure.getMessage()));
                        reasons.merge(contender, firstLine(failure), (one, other) -> one + "; " + other);
                    }
                }
            }
        }
        return compare(readings, reasons);
    }

    private static List<Contender> chosen(Setting setting) {
        return Contenders.ALL.stream()
                .filter(contender -> setting.only().isEmpty() || setting.only().contains(contender.name()))
                .toList();
    }

    private static List<Measure> wanted(Setting setting) {
        return MEASURES.stream()
                .filter(measure ->
                        setting.measures().isEmpty() || setting.measures().contains(measure.name()))
                .toList();
    }

    private static Arrivals arrivals(Servers servers) throws Exception {
        servers.createTopic(Topics.EQUIPMENT_EVENTS, 6);
        return new Arrivals(servers.bootstrap(), Topics.EQUIPMENT_EVENTS);
    }

    private static List<Reading> take(
            Measure measure, Contender contender, Servers servers, Arrivals arrivals, Setting setting)
            throws Exception {
        Arena arena = new Arena(
                        contender,
                        servers.freshDatabase(),
                        servers.user(),
                        servers.password(),
                        servers.bootstrap(),
                        Files.createTempDirectory("bench-" + contender.name()))
                .prepared();
        try {
            return measure.take(arena, arrivals, setting);
        } finally {
            arena.cleanUp();
        }
    }

    private static List<Figure> compare(Map<Contender, Map<String, Reading>> readings, Map<Contender, String> reasons) {
        List<Figure> figures = new ArrayList<>();
        Contender ours = Contenders.ALL.getFirst();
        readings.getOrDefault(ours, Map.of())
                .forEach((measure, our) -> readings.forEach((contender, their) -> {
                    if (contender.equals(ours)) {
                        return;
                    }
                    Reading peer = their.get(measure);
                    if (peer == null) {
                        String reason = contender.title() + ": " + reasons.get(contender);
                        figures.add(Figure.without(measure, our.value(), reason, our.unit()));
                    } else if (our.moreIsBetter()) {
                        figures.add(
                                Figure.moreIsBetter(measure, our.value(), peer.value(), contender.title(), our.unit()));
                    } else {
                        figures.add(
                                Figure.lessIsBetter(measure, our.value(), peer.value(), contender.title(), our.unit()));
                    }
                }));
        return figures;
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }
}
