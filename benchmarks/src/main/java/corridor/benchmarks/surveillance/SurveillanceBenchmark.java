package corridor.benchmarks.surveillance;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import corridor.benchmarks.tracking.Issuer;
import corridor.benchmarks.tracking.TrackedService;
import corridor.events.AlarmRaised.Kind;
import corridor.port.ContainerNumber;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alarms of the tracking service on drawn journeys, beside fixed thresholds. */
@Command(
        name = "surveillance",
        description =
                "Precision and recall of each rule and of the learned detector on drawn faults, through the service.")
public final class SurveillanceBenchmark extends Benchmark {
    private static final Duration PERIOD = Duration.ofDays(40);
    private static final Duration LEARNING = Duration.ofDays(22);

    @Option(names = "--seeds", description = "How many times all is drawn anew; default ${DEFAULT-VALUE}.")
    private int seeds = 3;

    @Option(names = "--history", description = "Usual journeys to learn from, for each seed; default ${DEFAULT-VALUE}.")
    private int history = 420;

    @Option(names = "--usual", description = "Usual journeys among those judged; default ${DEFAULT-VALUE}.")
    private int usual = 100;

    @Option(names = "--each", description = "Journeys of each other family; default ${DEFAULT-VALUE}.")
    private int each = 10;

    @Option(
            names = "--development",
            description = "Only the families that may be tuned on, drawn with seeds that are reported nowhere.")
    private boolean development;

    private final JsonMapper json = new JsonMapper();
    private int boxes;

    @Override
    protected List<Figure> run() throws Exception {
        Servers servers = new Servers();
        String database = servers.freshDatabase();
        List<Scores> scores = new ArrayList<>();
        try (Issuer issuer = new Issuer();
                TrackedService service = TrackedService.start(
                        servers,
                        database,
                        issuer,
                        Map.of(
                                "CORRIDOR_TRACKING_WATCH_EVERY", "PT20S",
                                "CORRIDOR_TRACKING_WATCH_BACK", "380d",
                                "CORRIDOR_TRACKING_WATCH_RESTTIMES", "0"))) {
            drawAreas(servers, database);
            Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(2));
            for (int seed = 0; seed < seeds; seed++) {
                Instant begin = end.minus(PERIOD.multipliedBy(seeds - seed));
                scores.add(judge(servers, service, begin, seed));
                say("seed " + seed + " is judged");
            }
        }
        return figures(scores);
    }

    /** As if they had been drawn a year ago: over the API an area holds from now on. */
    private static void drawAreas(Servers servers, String database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, servers.user(), servers.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into geofence (code, valid_from, name, polygon, drawn_by) values
                    ('PORT', now() - interval '1 year', 'The port',
                     '{25.10,62.30,25.10,62.36,25.15,62.36,25.15,62.30}', 'bench'),
                    ('GATE', now() - interval '1 year', 'The gate',
                     '{25.148,62.32,25.148,62.34,25.15,62.34,25.15,62.32}', 'bench')""");
        }
    }

    private Scores judge(Servers servers, TrackedService service, Instant begin, int seed) throws Exception {
        Random random = new Random((development ? 1_000 : 7_000) + seed);
        Line line = new Line(servers, service, random);
        List<Story> past = new ArrayList<>();
        for (int i = 0; i < history; i++) {
            past.add(story(Family.USUAL, begin, Duration.ofDays(13), random));
        }
        line.tell(past);
        awaitWatch(service);
        Instant learned = begin.plus(LEARNING);
        learn(service, begin, learned);
        List<Story> stories = new ArrayList<>();
        List<Family> drawn = Arrays.stream(Family.values())
                .filter(family -> uses().stream().anyMatch(family::isFor))
                .toList();
        for (Family family : drawn) {
            for (int i = 0; i < (family == Family.USUAL ? usual : each); i++) {
                stories.add(story(family, learned, Duration.ofDays(2), random));
            }
        }
        line.tell(stories);
        awaitWatch(service);
        Scores scores = new Scores();
        for (Story story : stories) {
            Set<Kind> ours = EnumSet.noneOf(Kind.class);
            JsonNode alarms = read(service, "/tracking/v1/alarms?stands=true&containerNumber=" + story.box());
            alarms.at("/items")
                    .forEach(alarm -> ours.add(Kind.valueOf(alarm.at("/kind").asString())));
            scores.add(new Scores.Judged(story, ours, FixedThresholds.of(story, Line.asHeard(story, random))));
        }
        return scores;
    }

    private Story story(Family family, Instant from, Duration within, Random random) {
        ContainerNumber box = ContainerNumber.withCheckDigit("BNCU" + "%06d".formatted(100_000 + 37 * boxes++));
        return Drawing.of(family, box, from.plusSeconds(random.nextLong(within.toSeconds())), random);
    }

    private void learn(TrackedService service, Instant from, Instant until) throws Exception {
        JsonNode run = json.readTree(service.post(
                        "/tracking/v1/surveillance/learnings",
                        "{\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"falseAlarmRate\":0.01}",
                        UUID.randomUUID())
                .body());
        String path = "/tracking/v1/surveillance/learnings/" + run.at("/runId").asString();
        while (Set.of("WAITING", "RUNNING").contains(run.at("/status").asString())) {
            Thread.sleep(500);
            run = read(service, path);
        }
        if (!run.at("/status").asString().equals("DONE")) {
            throw new IOException("nothing was learned: " + run);
        }
        say("learned from " + run.at("/legs").asString() + " stays and legs");
    }

    /** Customs' word comes by Kafka, so that nothing to do for a while is awaited, and not only once. */
    private void awaitWatch(TrackedService service) throws Exception {
        int idle = 0;
        while (idle < 8) {
            Thread.sleep(1_000);
            JsonNode backlog = read(service, "/tracking/v1/surveillance/backlog");
            idle = backlog.at("/marks").asLong() + backlog.at("/due").asLong() == 0 ? idle + 1 : 0;
        }
    }

    private JsonNode read(TrackedService service, String path) throws Exception {
        return json.readTree(service.get(path).body());
    }

    private List<Figure> figures(List<Scores> seedsScores) {
        List<Figure> figures = new ArrayList<>();
        for (Family.Use use : uses()) {
            String of = use == Family.Use.HELD_OUT ? "held-out families, " : "families tuned on, ";
            List<Scores> scores = seedsScores.stream()
                    .map(s -> s.among(family -> family.isFor(use)))
                    .toList();
            for (Kind kind : Kind.values()) {
                if (kind != Kind.UNUSUAL_READINGS) {
                    add(figures, of + words(kind), scores, s -> s.ofKind(kind, true), s -> s.ofKind(kind, false));
                }
            }
            List<Scores.Score> detected =
                    scores.stream().map(Scores::ofDetector).toList();
            add(figures, of + "detector, of all that is wrong", detected, List.of());
            List<Scores.Score> alone = scores.stream()
                    .map(s -> s.among(family -> family.right == Kind.UNUSUAL_READINGS || !family.isFault())
                            .ofDetector())
                    .toList();
            add(figures, of + "detector, of what no rule is for", alone, List.of());
            add(figures, of + "any alarm", scores, s -> s.ofAny(true), s -> s.ofAny(false));
        }
        for (Family family : Family.values()) {
            List<Scores.Judged> all =
                    seedsScores.stream().flatMap(s -> s.of(family).stream()).toList();
            if (!all.isEmpty()) {
                figures.add(Figure.without(
                        "alarmed of " + family + (family.isFor(Family.Use.DEVELOPMENT) ? "" : ", held out"),
                        share(all, judged -> !judged.ours().isEmpty()),
                        String.format(
                                Locale.ROOT,
                                "fixed thresholds %.2f; of %d boxes %s",
                                share(all, judged -> !judged.fixed().isEmpty()),
                                all.size(),
                                kinds(all)),
                        "share"));
            }
        }
        return figures;
    }

    private List<Family.Use> uses() {
        return development ? List.of(Family.Use.DEVELOPMENT) : List.of(Family.Use.DEVELOPMENT, Family.Use.HELD_OUT);
    }

    /** How many boxes had an alarm of which kind. */
    private static String kinds(List<Scores.Judged> all) {
        Map<Kind, Long> counts = all.stream()
                .flatMap(judged -> judged.ours().stream())
                .collect(Collectors.groupingBy(kind -> kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + words(each.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static double share(List<Scores.Judged> all, Predicate<Scores.Judged> which) {
        return all.stream().filter(which).count() / (double) Math.max(1, all.size());
    }

    private static void add(
            List<Figure> figures,
            String name,
            List<Scores> scores,
            Function<Scores, Scores.Score> ours,
            Function<Scores, Scores.Score> fixed) {
        List<Scores.Score> mine = scores.stream().map(ours).toList();
        if (mine.stream().anyMatch(score -> score.alarms() + score.faults() > 0)) {
            add(figures, name, mine, scores.stream().map(fixed).toList());
        }
    }

    private static void add(List<Figure> figures, String name, List<Scores.Score> ours, List<Scores.Score> fixed) {
        figures.add(figure(name + ": precision", ours, fixed, Scores.Score::precision));
        figures.add(figure(name + ": recall", ours, fixed, Scores.Score::recall));
    }

    /** Means over the seeds; how far they are apart and how many alarms there were stands beside the peer's name. */
    private static Figure figure(
            String measure, List<Scores.Score> ours, List<Scores.Score> fixed, ToDoubleFunction<Scores.Score> value) {
        double[] each =
                ours.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(each).average().orElse(0);
        double low = Arrays.stream(each).min().orElse(0);
        double high = Arrays.stream(each).max().orElse(0);
        String counts = String.format(
                Locale.ROOT,
                "%d alarms, %d faults, seeds %.2f to %.2f",
                ours.stream().mapToInt(Scores.Score::alarms).sum(),
                ours.stream().mapToInt(Scores.Score::faults).sum(),
                low,
                high);
        if (fixed.isEmpty()) {
            return Figure.without(measure, mean, "(" + counts + ")", "share");
        }
        double peer = fixed.stream()
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(0);
        return Figure.moreIsBetter(measure, mean, peer, "fixed thresholds (ours: " + counts + ")", "share");
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
