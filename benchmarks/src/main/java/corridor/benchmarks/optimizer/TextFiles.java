package corridor.benchmarks.optimizer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of a folder. */
final class TextFiles {
    private static final String NUMBERS = "[0-9\\s]+";

    private TextFiles() {}

    /** Each file's text by its name, in the order of names. */
    static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>(Comparator.naturalOrder());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** The numbers of a text that is nothing but whole numbers; otherwise empty. */
    static Optional<int[]> numbers(String text) {
        if (text.isBlank() || !text.matches(NUMBERS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Arrays.stream(text.strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray());
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
