package corridor.benchmarks.risk;

import corridor.customs.targeting.Case;
import corridor.customs.targeting.Circumstances;
import corridor.customs.targeting.ExaminedCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Declarations in the columns of "Customs Import Declaration Datasets" (Jeong, Kim et al. 2022, arXiv 2208.02484). Only what
 * is known at lodging becomes part of a case; {@code Fraud} is what was found later.
 */
final class DeclarationFile {
    private DeclarationFile() {}

    static List<ExaminedCase> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(DeclarationFile::examined).toList();
        }
    }

    private static ExaminedCase examined(CSVRecord row) {
        Case good = new Case(
                row.get("HS6 Code"),
                row.get("Country of Origin"),
                row.get("Country of Departure"),
                row.get("Tax Type"),
                Double.parseDouble(row.get("Tax Rate")),
                Double.parseDouble(row.get("Net Mass")),
                Double.parseDouble(row.get("Item Price")),
                row.get("Declarant ID"),
                row.get("Importer ID"),
                new Circumstances(
                        row.get("Office ID"),
                        row.get("Process Type"),
                        row.get("Import Type"),
                        row.get("Import Use"),
                        row.get("Payment Type"),
                        row.get("Mode of Transport"),
                        row.get("Seller ID"),
                        row.get("Courier ID"),
                        row.get("Country of Origin Indicator")));
        return new ExaminedCase(good, !row.get("Fraud").equals("0"));
    }
}
