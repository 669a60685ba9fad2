package corridor.customs.tariff;

import corridor.customs.rulebook.RuleBook;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a tariff from its files. Everything that is wrong with them is told at once, each with file and line.
 *
 * <p>Files: {@code edition.yml}, {@code lines.csv}, {@code rates.csv}, {@code zone-exemptions.csv},
 * {@code exchange-rates.csv}, {@code valuation.csv}, {@code parks.csv}; where there are any, {@code preferences.csv},
 * {@code preference-goods.csv}, {@code preference-cuts.csv}, {@code exemptions.csv}, {@code surcharges.csv},
 * {@code active-taxpayers.csv}, {@code rounding.csv}, {@code documents.csv}, {@code permits.csv}, {@code value-limits.csv},
 * {@code promises.csv}. Dates are ISO 8601, both ends of a period are included, an empty
 * {@code to} means until further notice, rates are percent.
 */
public final class TariffReader {
    static final String KIND = "tariff";
    private static final String EDITION = "edition.yml";

    private final Map<String, String> files;
    private final List<String> faults = new ArrayList<>();

    private TariffReader(Map<String, String> files) {
        this.files = files;
    }

    /** @throws RuleBookInvalid if anything in it cannot be read, overlaps or is missing */
    public static Tariff read(Map<String, String> files) {
        return new TariffReader(files).read();
    }

    static RuleBook book(Map<String, String> files, Tariff tariff) {
        return new RuleBook(KIND, tariff.edition().version(), files);
    }

    private Tariff read() {
        TariffRows rows = new TariffRows(
                edition(),
                table("lines.csv", "hsCode,description,from,to", TariffReader::line),
                table("rates.csv", "goods,tax,percent,from,to,legalBasis", TariffReader::rate),
                table("zone-exemptions.csv", "park,goods,tax,percent,from,to,legalBasis", TariffReader::zoneExemption),
                table("exchange-rates.csv", "currency,rupees,from,to", TariffReader::exchangeRate),
                table(
                        "valuation.csv",
                        "insurancePercent,landingPercent,landingBase,from,to,legalBasis",
                        TariffReader::valuation),
                table("parks.csv", "park,name", TariffReader::park),
                new TariffRows.Reliefs(
                        optional(
                                "preferences.csv",
                                "scheme,name,origin,document,directConsignment,from,to,legalBasis",
                                TariffReliefRows::scheme),
                        optional("preference-goods.csv", "scheme,goods,category,from,to", TariffReliefRows::goods),
                        optional("preference-cuts.csv", "scheme,category,cutPercent,from,to", TariffReliefRows::cut),
                        optional(
                                "exemptions.csv",
                                "claim,goods,tax,percent,document,from,to,legalBasis",
                                TariffReliefRows::exemption)),
                optional("surcharges.csv", "tax,times,from,to,legalBasis", TariffReliefRows::surcharge),
                optional("active-taxpayers.csv", "taxNumber,from,to", TariffReliefRows::taxpayer),
                optional("rounding.csv", "rule,from,to,legalBasis", TariffReliefRows::rounding),
                new TariffRows.Formal(
                        optional("documents.csv", "procedure,goods,document,from,to,legalBasis", FormalRows::document),
                        optional(
                                "permits.csv",
                                "agency,title,procedure,goods,promise,from,to,legalBasis",
                                FormalRows::permit),
                        optional("value-limits.csv", "goods,lowest,highest,from,to", FormalRows::limit),
                        optional("promises.csv", "lane,promise,from,to", FormalRows::lanePromise)));
        if (faults.isEmpty()) {
            faults.addAll(TariffChecks.faultsOf(rows));
        }
        if (!faults.isEmpty()) {
            throw new RuleBookInvalid(faults);
        }
        return new Tariff(rows);
    }

    private Edition edition() {
        String text = files.get(EDITION);
        if (text == null) {
            faults.add(EDITION + ": is missing");
            return null;
        }
        try {
            return YAMLMapper.builder().build().readValue(text, Edition.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            faults.add(EDITION + ":" + line + ": " + e.getOriginalMessage());
            return null;
        }
    }

    private <R> List<R> table(String file, String columns, Function<CsvTable.Row, R> reading) {
        String text = files.get(file);
        if (text == null) {
            faults.add(file + ": is missing");
            return List.of();
        }
        return CsvTable.read(file, text, List.of(columns.split(",", -1)), reading, faults);
    }

    /** Editions of a time that knew no such file are still read, for replay. */
    private <R> List<R> optional(String file, String columns, Function<CsvTable.Row, R> reading) {
        return files.containsKey(file) ? table(file, columns, reading) : List.of();
    }

    private static TariffLine line(CsvTable.Row row) {
        return new TariffLine(row.value("hsCode", HsCode::new), row.text("description"), row.period(), row.source());
    }

    private static Rate rate(CsvTable.Row row) {
        return new Rate(
                row.goods("goods"),
                row.oneOf("tax", Tax.class),
                row.notNegative("percent"),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    private static ZoneExemption zoneExemption(CsvTable.Row row) {
        return new ZoneExemption(
                row.value("park", ParkCode::new),
                row.oneOf("tax", Tax.class),
                row.goods("goods"),
                row.notNegative("percent"),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    private static ExchangeRate exchangeRate(CsvTable.Row row) {
        BigDecimal rupees = row.notNegative("rupees");
        if (rupees.signum() == 0) {
            throw new IllegalArgumentException("rupees: a currency is worth more than nothing");
        }
        String currency = row.text("currency");
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency: '" + currency + "' is not in ISO 4217", e);
        }
        return new ExchangeRate(currency, rupees, row.period(), row.source());
    }

    private static Valuation valuation(CsvTable.Row row) {
        return new Valuation(
                row.notNegative("insurancePercent"),
                row.notNegative("landingPercent"),
                row.oneOf("landingBase", Valuation.LandingBase.class),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    private static Park park(CsvTable.Row row) {
        return new Park(row.value("park", ParkCode::new), row.text("name"), row.source());
    }
}
