package corridor.benchmarks.optimizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What others reached on an instance.
 *
 * @param best the fewest relocations of all methods
 * @param seconds of the exact method
 */
record Reference(int lowerBound, int best, double seconds) {
    private static final String FILE = "reference.csv";

    /** By instance, without the file's ending; empty if the folder has no {@code reference.csv}. */
    static Map<String, Reference> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Map<String, Reference> references = new HashMap<>();
        if (Files.exists(file)) {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
            List<String> columns = Arrays.asList(rows.getFirst());
            for (String[] row : rows.subList(1, rows.size())) {
                references.put(
                        row[columns.indexOf("instance")],
                        new Reference(
                                Integer.parseInt(row[columns.indexOf("lower_bound")]),
                                Integer.parseInt(row[columns.indexOf("best_known")]),
                                Double.parseDouble(row[columns.indexOf("exact_seconds")])));
            }
        }
        return references;
    }

    boolean proven() {
        return best == lowerBound;
    }
}
