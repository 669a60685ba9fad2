package corridor.local.demo;

import corridor.local.door.Door;
import corridor.local.door.DoorOptions;
import corridor.local.door.DoorShut;
import corridor.local.door.UnexpectedAnswer;
import corridor.local.platform.RunningPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./corridor demo} */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Replay a vessel's call through the running platform: a box goes from the ship to the park.",
        footer = {
            "",
            "Each run brings boxes of its own. Kill a service while it runs (kill -9; ./corridor status tells the",
            "process): the demo asks again with the same Idempotency-Key, and counts in the end that nothing was lost",
            "and nothing happened twice. Exit code 0: so it was. 1: it was not, and the last line says what."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    @Option(names = "--pace", paramLabel = "SECONDS", description = "Wait so long before each step. Usually 0.")
    private double pace;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Where the park finds the Kafka of a platform named by --url.")
    private String kafka;

    @Mixin
    private DoorOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter complaints = spec.commandLine().getErr();
        try {
            Door door = options.door(LONGEST_WAIT, news -> out.println("      (" + news + ")"));
            play(door, new Narrator(out, Duration.ofMillis(Math.round(pace * 1000))));
            return 0;
        } catch (StoryBroken | UnexpectedAnswer | DoorShut e) {
            out.flush();
            complaints.println("\nThe demo broke off. " + e.getMessage());
            return 1;
        }
    }

    private void play(Door door, Narrator narrator) throws IOException {
        Cargo cargo = Cargo.unseenBy(door.as("operator"), new SecureRandom());
        Play play = new Play(
                door,
                door.as("operator"),
                door.as("declarant"),
                door.as("officer"),
                door.as(Play.PARK),
                cargo,
                "demo-%d-%x".formatted(cargo.run(), Instant.now().getEpochSecond()),
                narrator,
                new Patience(LONGEST_WAIT),
                new Tally());
        narrator.title("A vessel's call at Gwadar, run " + cargo.run() + ": " + Cargo.BOXES + " boxes, from "
                + cargo.ours() + " on");
        narrator.tell("Each link below answers to who may see it, for example");
        narrator.tell(
                "curl -H \"Authorization: Bearer $(./corridor token operator)\" " + door.link(Play.path(cargo.ours())));
        Discharge.play(play, Instant.now());
        DemoBay bay = Stacking.play(play);
        String declaration = Declaring.play(play);
        TooEarly.play(play);
        Paying.play(play, declaration);
        Releasing.play(play, declaration);
        Holding.play(play);
        Retrieval.play(play, bay);
        Leaving.play(play);
        ParkReading.play(play, kafka(), book(door.link("")));
        Closing.play(play);
    }

    private String kafka() throws IOException {
        return kafka != null
                ? kafka
                : options.here().map(RunningPlatform::kafkaBootstrap).orElse(null);
    }

    /** Of this port and no other: another port has another story to tell. */
    private Path book(URI port) {
        return options.settings()
                .parks()
                .resolve("%s-of-%s-%d.json".formatted(Play.PARK, port.getHost(), port.getPort()));
    }
}
