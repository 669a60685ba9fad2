package corridor.local.day;

import corridor.local.door.Door;
import corridor.local.door.DoorOptions;
import corridor.local.door.DoorShut;
import corridor.local.door.UnexpectedAnswer;
import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./corridor day} */
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description =
                "Work through a day of customs on the running platform: declarations, payments, checks, releases.",
        footer = {
            "",
            "In the evening the books must be zero and every decision come out again as it was made. Then the record of",
            "decisions and the time-release study are checked by programs that know nothing of the port.",
            "Exit code 0: so it was. 1: it was not, and the last lines say what."
        })
public final class DayCommand implements Callable<Integer> {
    @Option(names = "--declarations", description = "How many; default ${DEFAULT-VALUE}.")
    private int declarations = 5000;

    @Option(names = "--at-once", description = "Traders at work at the same time; default ${DEFAULT-VALUE}.")
    private int atOnce = 6;

    @Option(names = "--seed", description = "What happens follows from it; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--train",
            description = "In the evening have a risk model trained on what was found, and promoted.")
    private boolean train;

    /** Where the files go; ./corridor hands them over from there. */
    private final Path folder = Path.of(".corridor", "day");

    @Mixin
    private DoorOptions options;

    @Spec
    private CommandSpec spec;

    private final List<String> lodged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger withdrawn = new AtomicInteger();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Door door = options.door(Duration.ofMinutes(2), news -> out.println("  (" + news + ")"));
            return day(door, out) ? 0 : 1;
        } catch (UnexpectedAnswer | DoorShut e) {
            out.flush();
            spec.commandLine().getErr().println("\nThe day broke off. " + e.getMessage());
            return 1;
        }
    }

    private boolean day(Door door, PrintWriter out) throws IOException, InterruptedException, ExecutionException {
        Instant morning = Instant.now();
        String run = Long.toString(morning.getEpochSecond(), 36);
        Visitor operator = door.as("operator");
        List<ContainerNumber> boxes = Fleet.unseenBy(operator, declarations, new Random());
        Fleet.discharge(operator, boxes, run);
        say(out, "%,d boxes have come, from %s on".formatted(boxes.size(), boxes.getFirst()));

        Visitor officer = door.as("officer");
        placeGuarantee(officer, run);
        Bank bank = new Bank(officer, run);
        Officers officers = new Officers(officer, run);
        Trader trader = new Trader(door.as("declarant"), bank, run);
        work(trader, officers, boxes, out);
        bank.tell();
        while (officers.goThroughTheQueue(new Random(seed)) > 0) {
            say(out, progress(officers));
        }
        return evening(door, officers, bank, morning, out);
    }

    private static void placeGuarantee(Visitor officer, String run) {
        officer.post(
                        "/customs/v1/guarantees",
                        Map.of(
                                "declarant",
                                "INDUS-CLEARING",
                                "bond",
                                "DAY-" + run,
                                "limit",
                                new BigDecimal("900000000000"),
                                "validUntil",
                                LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1)),
                        "day-" + run + "-bond")
                .must("placing a guarantee", 201);
    }

    private void work(Trader trader, Officers officers, List<ContainerNumber> boxes, PrintWriter out)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> traders = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                traders.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < boxes.size(); n = next.getAndIncrement()) {
                        trade(trader, n, boxes.get(n));
                    }
                    return null;
                }));
            }
            while (traders.stream().anyMatch(each -> !each.isDone())) {
                officers.goThroughTheQueue(new Random(seed));
                say(out, progress(officers));
                Thread.sleep(Duration.ofSeconds(1));
            }
            for (Future<?> each : traders) {
                each.get();
            }
        }
    }

    private void trade(Trader trader, int number, ContainerNumber box) throws InterruptedException {
        Optional<JsonNode> declaration = trader.lodge(number, box, new Random(seed * 1_000_003 + number));
        while (declaration.isEmpty()) {
            Thread.sleep(Duration.ofMillis(300)); // customs hears of boxes by Kafka, a moment after the terminal told
            declaration = trader.lodge(number, box, new Random(seed * 1_000_003 + number));
        }
        lodged.add(declaration.get().path("declarationId").asString());
        if (!trader.settle(number, declaration.get(), new Random(seed * 7_000_003 + number))) {
            withdrawn.incrementAndGet();
        }
    }

    private String progress(Officers officers) {
        return "  lodged %,d  withdrawn %,d  checks %,d  released by officers %,d"
                .formatted(lodged.size(), withdrawn.get(), officers.checks(), officers.releases());
    }

    private boolean evening(Door door, Officers officers, Bank bank, Instant morning, PrintWriter out)
            throws IOException, InterruptedException, ExecutionException {
        Duration worked = Duration.between(morning, Instant.now());
        say(
                out,
                "%,d declarations in %d s, %,d withdrawn, %,d checks, %,d released by an officer"
                        .formatted(
                                lodged.size(),
                                worked.toSeconds(),
                                withdrawn.get(),
                                officers.checks(),
                                officers.releases()));
        say(out, "What the bank told of: " + bank.fates());
        if (train) {
            say(out, new Training(door.as("officer"), door.as("admin"), morning).trainAndPromote());
        }
        Evening evening = new Evening(door.as("auditor"), folder, atOnce);
        long open = lodged.size() - withdrawn.get() - released(door);
        say(out, open == 0 ? "All others are released" : open + " are neither released nor withdrawn");
        JsonNode totals = evening.totals();
        boolean balanced =
                totals.valueStream().allMatch(each -> each.asDecimal().signum() == 0);
        say(out, "The books add up to " + totals);
        say(out, "Collected " + evening.taxes());
        Evening.Replays replays = evening.replay(List.copyOf(lodged));
        say(
                out,
                "%,d decisions about %,d declarations were made again, %,d came out differently (%,d were an officer's own)"
                        .formatted(
                                replays.decisions(),
                                replays.declarations(),
                                replays.different().size(),
                                replays.judged()));
        evening.publish();
        say(out, "Written to " + folder + ": decisions.jsonl, heads.jsonl, study.json, study-events.json");
        return open == 0 && balanced && replays.different().isEmpty();
    }

    private long released(Door door) throws InterruptedException, ExecutionException {
        Visitor auditor = door.as("auditor");
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<String>> states = List.copyOf(lodged).stream()
                    .map(id -> threads.submit(() -> auditor.get("/customs/v1/declarations/" + id)
                            .must("looking at a declaration", 200)
                            .text("status")))
                    .toList();
            long released = 0;
            for (Future<String> each : states) {
                released += each.get().equals("RELEASED") ? 1 : 0;
            }
            return released;
        }
    }

    private static void say(PrintWriter out, String text) {
        out.println(text);
        out.flush();
    }
}
