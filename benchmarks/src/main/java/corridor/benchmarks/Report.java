package corridor.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A table for people and a file for machines. */
final class Report {
    private static final String ROW = "%-46s %12s %12s %8s  %-10s %s%n";

    private Report() {}

    static void print(List<Figure> figures, PrintWriter out) {
        out.printf(ROW, "measure", "ours", "peer", "ratio", "unit", "peer name");
        for (Figure figure : figures) {
            out.printf(
                    ROW,
                    figure.measure(),
                    shown(figure.ours()),
                    shown(figure.peer()),
                    shown(figure.ratio()),
                    figure.unit(),
                    figure.peerName());
        }
        out.flush();
    }

    static Path write(List<Figure> figures, Path folder, String name) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Path file = folder.resolve(name + ".json");
        Files.createDirectories(folder);
        Files.writeString(file, json.writeValueAsString(figures) + "\n");
        return file;
    }

    /** Three significant digits say all that a benchmark knows. */
    private static String shown(Double value) {
        if (value == null) {
            return "-";
        }
        if (value.isInfinite()) {
            return "never";
        }
        BigDecimal rounded = new BigDecimal(value, new MathContext(3));
        return rounded.scale() < 0 || value >= 1000 ? "%,d".formatted(Math.round(value)) : rounded.toPlainString();
    }
}
