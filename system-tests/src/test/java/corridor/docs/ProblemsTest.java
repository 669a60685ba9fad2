package corridor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever gets a problem finds its type in docs/problems.md. */
class ProblemsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    /** A type and its title, as every refusal has them side by side. */
    private static final Pattern REFUSAL =
            Pattern.compile("[(,]\\s*\"([a-z]+(?:-[a-z]+)+|unexpected)\",\\s*\"([A-Z][^\"]*)\"");

    @Test
    void every_refusal_in_the_code_is_explained_and_nothing_else_is() throws IOException {
        TreeMap<String, Set<String>> inCode = new TreeMap<>();
        for (Path file : sources()) {
            Matcher refusal = REFUSAL.matcher(Files.readString(file));
            while (refusal.find()) {
                inCode.computeIfAbsent(refusal.group(1), slug -> new HashSet<>())
                        .add(refusal.group(2));
            }
        }
        TreeMap<String, String> explained = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [0-9]{3} \\| ([^|]+) \\|")
                .matcher(Files.readString(ROOT.resolve("docs/problems.md")));
        while (row.find()) {
            explained.put(row.group(1), row.group(2).strip());
        }
        assertThat(inCode).hasSizeGreaterThan(30);
        assertThat(explained.keySet()).isEqualTo(inCode.keySet());
        explained.forEach((type, title) -> assertThat(inCode.get(type)).as(type).contains(title));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "service-starter",
                "gateway-service",
                "container-tracking-service",
                "customs-service",
                "cargo-optimizer-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
