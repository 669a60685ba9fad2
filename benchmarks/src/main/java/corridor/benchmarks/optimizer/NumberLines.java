package corridor.benchmarks.optimizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Instances that are drawn from a few numbers: a line for each in files of one ending. */
final class NumberLines {
    private NumberLines() {}

    /** By the instance's name; lines with another count of numbers are passed over. */
    static Map<String, long[]> in(Path folder, String ending, int numbers) throws IOException {
        Map<String, long[]> lines = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[0-9]+( [0-9]+)*")) {
                    long[] read = Arrays.stream(line.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray();
                    number++;
                    if (read.length == numbers) {
                        lines.put(file.getFileName() + "#" + number, read);
                    }
                }
            }
        }
        return lines;
    }

    /** As {@code bench optimizer-peer} writes them. */
    static Map<String, Reference> references(Path folder) throws IOException {
        Map<String, Reference> references = new HashMap<>();
        for (Map<String, String> line : Reference.lines(folder)) {
            references.put(
                    line.get("instance"),
                    new Reference(
                            Double.parseDouble(line.get("lower_bound")),
                            Double.parseDouble(line.get("objective")),
                            Double.parseDouble(line.get("seconds"))));
        }
        return references;
    }
}
