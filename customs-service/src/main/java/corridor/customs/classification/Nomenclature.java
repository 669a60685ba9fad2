package corridor.customs.classification;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What the codes of the Harmonized System stand for: chapters (two digits), headings (four) and codes (six). */
public final class Nomenclature {
    private final Map<String, String> texts;

    private Nomenclature(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @param texts of codes with two, four or six digits */
    static Nomenclature of(Map<String, String> texts) {
        return new Nomenclature(texts);
    }

    /** Reads CSV with the columns {@code hscode} and {@code description}; others, and the line TOTAL, are passed over. */
    public static Nomenclature read(Reader source) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        Map<String, String> texts = new LinkedHashMap<>();
        try (CSVParser rows = format.parse(source)) {
            rows.forEach(row -> {
                String code = row.get("hscode").strip();
                if (code.equals("TOTAL")) {
                    return;
                }
                if (!code.matches("\\d{2}|\\d{4}|\\d{6}")) {
                    throw new IllegalArgumentException("line %d: '%s' is not a code of 2, 4 or 6 digits"
                            .formatted(rows.getCurrentLineNumber(), code));
                }
                texts.put(code, row.get("description").strip());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Nomenclature(texts);
    }

    /** The six-digit codes. */
    public List<String> codes() {
        return texts.keySet().stream()
                .filter(code -> code.length() == 6)
                .sorted()
                .toList();
    }

    /** Empty where the code is not in it. */
    public String text(String code) {
        return texts.getOrDefault(code, "");
    }

    /** From the chapter down to the code, as far as it is known. */
    List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (int digits = 2; digits <= code.length(); digits += 2) {
            String part = code.substring(0, digits);
            if (texts.containsKey(part)) {
                path.add(part + " " + texts.get(part));
            }
        }
        return path;
    }
}
