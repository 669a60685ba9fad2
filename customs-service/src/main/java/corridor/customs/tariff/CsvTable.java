package corridor.customs.tariff;

import corridor.port.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header; lines that begin with # are remarks. Faults are collected with file and line. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private CsvTable() {}

    /** Reads each row as {@code reading} says; rows that cannot be read are named in {@code faults} and left out. */
    static <R> List<R> read(
            String file, String text, List<String> columns, Function<Row, R> reading, List<String> faults) {
        List<R> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            if (!parser.getHeaderNames().equals(columns)) {
                faults.add(file + ":1: the columns must be " + String.join(",", columns) + " and are "
                        + String.join(",", parser.getHeaderNames()));
                return rows;
            }
            for (CSVRecord each : parser) {
                Source source = new Source(file, parser.getCurrentLineNumber());
                try {
                    if (!each.isConsistent()) {
                        throw new IllegalArgumentException(
                                "has " + each.size() + " values for " + columns.size() + " columns");
                    }
                    rows.add(reading.apply(new Row(source, each)));
                } catch (IllegalArgumentException e) {
                    faults.add(source + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            faults.add(file + ": is not CSV: " + e.getMessage());
        }
        return rows;
    }

    /** A row whose values are read by column; what cannot be read is told as {@link IllegalArgumentException}. */
    record Row(Source source, CSVRecord values) {
        String text(String column) {
            String value = values.get(column);
            if (value.isEmpty()) {
                throw new IllegalArgumentException(column + ": is empty");
            }
            return value;
        }

        <T> T value(String column, Function<String, T> reading) {
            try {
                return reading.apply(text(column));
            } catch (InvalidValueException e) {
                throw new IllegalArgumentException(column + ": " + e.getMessage(), e);
            }
        }

        <E extends Enum<E>> E oneOf(String column, Class<E> words) {
            String value = text(column);
            return Arrays.stream(words.getEnumConstants())
                    .filter(word -> word.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s: '%s' is none of %s"
                            .formatted(column, value, Arrays.toString(words.getEnumConstants()))));
        }

        String matching(String column, String pattern, String words) {
            String value = text(column);
            if (!value.matches(pattern)) {
                throw new IllegalArgumentException(column + ": '" + value + "' is not " + words);
            }
            return value;
        }

        /** The digits that codes begin with; a star stands for all goods. */
        String goods(String column) {
            String value = text(column).replace(".", "");
            if (value.equals("*")) {
                return "";
            }
            if (!value.matches("([0-9]{2}){1,4}")) {
                throw new IllegalArgumentException(
                        column + ": '" + value + "' is neither * nor two, four, six or eight digits");
            }
            return value;
        }

        BigDecimal notNegative(String column) {
            BigDecimal value;
            try {
                value = new BigDecimal(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + ": '" + text(column) + "' is not a number", e);
            }
            if (value.signum() < 0) {
                throw new IllegalArgumentException(column + ": " + value + " is below zero");
            }
            return value;
        }

        Period period() {
            return new Period(date("from", text("from")), values.get("to").isEmpty() ? null : date("to", text("to")));
        }

        private static LocalDate date(String column, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(column + ": '" + text + "' is not a date as in 2026-07-01", e);
            }
        }
    }
}
