package corridor.benchmarks.optimizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What others reached on an instance.
 *
 * @param bound no plan can be better; NaN if nobody proved anything
 * @param best objective of the best plan of all methods
 * @param seconds of the method that proved the bound
 */
record Reference(double bound, double best, double seconds) {
    private static final String FILE = "reference.csv";

    /** The lines of a folder's {@code reference.csv}, each by the names of its columns; none if there is no such file. */
    static List<Map<String, String>> lines(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<Map<String, String>> lines = new ArrayList<>();
        if (Files.exists(file)) {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
            String[] columns = rows.getFirst();
            for (String[] row : rows.subList(1, rows.size())) {
                Map<String, String> line = new HashMap<>();
                for (int column = 0; column < columns.length; column++) {
                    line.put(columns[column], row[column]);
                }
                lines.add(line);
            }
        }
        return lines;
    }

    boolean proven() {
        return best == bound;
    }
}
