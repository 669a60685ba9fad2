package corridor.verify.study;

import corridor.verify.study.Recomputed.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./corridor recompute-study EVENTS --published STUDY} */
@Command(
        name = "recompute-study",
        mixinStandardHelpOptions = true,
        description =
                "Make a time-release study anew from its anonymised events, and compare it with what was published.",
        footer = {
            "",
            "EVENTS holds pages of GET /customs/v1/time-release-study/events one after the other, or events as JSON lines.",
            "Exit code 0: made anew, and as published if that was given. 1: something differs, and each line says what.",
            "2: a file was not read."
        })
public final class RecomputeStudy implements Callable<Integer> {
    @Parameters(paramLabel = "EVENTS", description = "The events, in the order in which they were answered.")
    private Path file;

    @Option(
            names = "--published",
            paramLabel = "STUDY",
            description = "What GET /customs/v1/time-release-study answered.")
    private Path published;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Recomputed made = read(file);
        Map<String, Figures> figures = made.figures();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%,d declarations, %,d events, in minutes:%n", made.declarations(), made.events());
        out.printf("%-32s %7s %10s %8s %8s%n", "", "n", "mean", "median", "p90");
        figures.forEach((name, each) ->
                out.printf("%-32s %7d %10s %8d %8d%n", name, each.n(), each.mean(), each.median(), each.p90()));
        if (published == null) {
            return 0;
        }
        List<String> differences =
                differences(made, figures, JsonMapper.shared().readTree(published.toFile()));
        differences.forEach(out::println);
        if (differences.isEmpty()) {
            out.println("As published, figure by figure.");
        }
        return differences.isEmpty() ? 0 : 1;
    }

    private static Recomputed read(Path file) throws IOException {
        Recomputed made = new Recomputed();
        try (MappingIterator<JsonNode> texts =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (texts.hasNext()) {
                JsonNode text = texts.next();
                if (text.has("items")) {
                    text.path("items").forEach(made::add);
                } else {
                    made.add(text);
                }
            }
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return made;
    }

    private static List<String> differences(Recomputed made, Map<String, Figures> figures, JsonNode study) {
        List<String> differences = new ArrayList<>();
        differ(differences, "declarations", study.path("declarations").asInt(-1), made.declarations());
        differ(differences, "events", study.path("events").asLong(-1), made.events());
        differ(differences, "digest of the events", study.path("digest").asString(""), made.digest());
        Map<String, Figures> said = new TreeMap<>();
        for (JsonNode group : study.path("groups")) {
            said.put(
                    group.path("lane").asString() + " " + group.path("span").asString(),
                    new Figures(
                            group.path("n").asInt(-1),
                            group.path("meanMinutes")
                                    .asDecimal(BigDecimal.valueOf(-1))
                                    .setScale(2),
                            group.path("medianMinutes").asLong(-1),
                            group.path("p90Minutes").asLong(-1),
                            group.path("minMinutes").asLong(-1),
                            group.path("maxMinutes").asLong(-1)));
        }
        figures.forEach((name, each) -> differ(differences, name, said.get(name), each));
        said.keySet().stream()
                .filter(name -> !figures.containsKey(name))
                .forEach(name -> differences.add(name + ": published, and there are no events for it"));
        return differences;
    }

    private static void differ(List<String> differences, String what, Object published, Object made) {
        if (!made.equals(published)) {
            differences.add(what + ": published as " + published + ", made anew it is " + made);
        }
    }
}
