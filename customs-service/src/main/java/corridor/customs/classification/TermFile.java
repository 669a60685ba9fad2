package corridor.customs.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled terms: a JSON object of term to code, or CSV with a heading line, the term in its first column and the code in
 * its second. Of a code the first six digits count; lines whose code has fewer are passed over.
 */
public final class TermFile {
    private static final int DIGITS = 6;

    private TermFile() {}

    public static List<LabelledTerm> read(Path file, double trust) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<LabelledTerm> terms = new ArrayList<>();
            if (file.toString().endsWith(".json")) {
                JsonMapper.shared()
                        .readValue(reader, new TypeReference<LinkedHashMap<String, String>>() {})
                        .forEach((text, code) -> add(terms, text, code, trust));
                return terms;
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get();
            try (CSVParser rows = format.parse(reader)) {
                for (CSVRecord row : rows) {
                    add(terms, row.get(0), row.get(1), trust);
                }
            }
            return terms;
        }
    }

    private static void add(List<LabelledTerm> terms, String text, String code, double trust) {
        String digits = code.replaceAll("\\D", "");
        if (digits.length() >= DIGITS && !text.isBlank()) {
            terms.add(new LabelledTerm(text.strip(), digits.substring(0, DIGITS), trust));
        }
    }
}
