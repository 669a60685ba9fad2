package corridor.customs.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where rule books come from: a folder that an administration keeps, or the examples inside the jar. */
public final class RuleBookFolder {
    private RuleBookFolder() {}

    /**
     * Reads the files whose names end as wanted, by name.
     *
     * @param folder of the administration; empty for the examples
     * @param examples folder on the class path, for example {@code tariff-example}
     * @throws RuleBookInvalid if there is nothing to read
     */
    public static Map<String, String> read(String folder, String examples, String... endings) {
        try {
            Map<String, String> files = folder.isBlank() ? packaged(examples, endings) : onDisk(folder, endings);
            if (files.isEmpty()) {
                throw new RuleBookInvalid(
                        (folder.isBlank() ? examples : folder) + ": no file ends in " + String.join(" or ", endings));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> onDisk(String folder, String... endings) throws IOException {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            throw new RuleBookInvalid(folder + ": there is no such folder");
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(root)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (endsIn(name, endings)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private static Map<String, String> packaged(String examples, String... endings) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath*:" + examples + "/*")) {
            String name = each.getFilename();
            if (name != null && endsIn(name, endings)) {
                files.put(name, each.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static boolean endsIn(String name, String... endings) {
        return Stream.of(endings).anyMatch(name::endsWith);
    }
}
