package corridor.benchmarks.planservice;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Bays of sixty boxes, asked for so many times a second at the door of a running platform: alone, and while a long plan is
 * worked on; and how much of its work the long plan still gets done. The peer is the same without the other.
 */
@Command(
        name = "plan-service",
        description = "Quick plans over HTTP beside long ones, on a running platform; the token is an operator's.")
public final class PlanServiceBenchmark extends Benchmark {
    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "The door; default ${DEFAULT-VALUE}.")
    private String url;

    @Option(names = "--token", required = true, description = "As ./corridor token operator prints it.")
    private String token;

    @Option(names = "--rate", defaultValue = "20", description = "Requests a second; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "For each part; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--max-seconds",
            defaultValue = "0.03",
            description = "For each quick plan; default ${DEFAULT-VALUE}.")
    private double maxSeconds;

    @Override
    protected List<Figure> run() throws Exception {
        PlanDoor door = new PlanDoor(url, token);
        Crowd crowd = new Crowd(door, rate, maxSeconds);
        say("warming up");
        crowd.askFor(seconds / 2 + 1);
        say("a long plan alone");
        double workAlone = longWork(door, null);
        say(rate + " quick plans a second alone");
        Crowd.Told alone = crowd.askFor(seconds);
        say(rate + " quick plans a second beside a long plan");
        List<Crowd.Told> beside = new ArrayList<>();
        double workBeside = longWork(door, () -> beside.add(crowd.askFor(seconds)));
        say("how good the quick plans are");
        double better = crowd.relocationsOfTheBest();
        Crowd.Told busy = beside.getFirst();
        String peer = "no long plan";
        return List.of(
                Figure.lessIsBetter("quick plans, p50", busy.millis(50), alone.millis(50), peer, "ms"),
                Figure.lessIsBetter("quick plans, p99", busy.millis(99), alone.millis(99), peer, "ms"),
                Figure.moreIsBetter(
                        "quick plans done under 100 ms", busy.shareUnder(100), alone.shareUnder(100), peer, "share"),
                Figure.moreIsBetter("quick plans answered", busy.answered(), alone.answered(), peer, "plans"),
                Figure.lessIsBetter(
                        "relocations of a quick plan, mean", busy.relocations(), better, "5 s each", "moves"),
                Figure.moreIsBetter("work of a long plan", workBeside, workAlone, "no quick plans", "nodes/s"),
                Figure.without("taken by those who ask", busy.processors(), "no part of the service", "processors"));
    }

    /** Units of work a second that a long plan gets done meanwhile. */
    private double longWork(PlanDoor door, Crowd.Meanwhile meanwhile) throws Exception {
        String planId = door.ask(Bays.hard(), seconds + 20, 0).at("/planId").asString();
        Thread.sleep(3_000);
        long before = door.plan(planId).at("/nodes").asLong();
        long begun = System.nanoTime();
        if (meanwhile == null) {
            Thread.sleep(1_000L * seconds);
        } else {
            meanwhile.happens();
        }
        Thread.sleep(600); // the heartbeat tells every half second
        double nodes = door.plan(planId).at("/nodes").asLong() - before;
        double took = (System.nanoTime() - begun) / 1e9;
        door.cancel(planId);
        return nodes / took;
    }
}
