package corridor.customs.tariff;

import java.util.HashMap;
import java.util.Map;

/** A small tariff for tests, to be changed file by file. */
public final class SampleTariff {
    private final Map<String, String> files = new HashMap<>(Map.of(
            "edition.yml",
            """
            version: sample-1
            status: EXAMPLE
            title: For tests
            zone: Asia/Karachi
            """,
            "lines.csv",
            """
            hsCode,description,from,to
            730890,Structures of iron or steel,2026-01-01,
            850440,Static converters,2026-01-01,
            870323,Motor cars,2026-01-01,
            520100,Cotton,2026-01-01,2026-09-30
            08041010,"Dates, fresh",2026-01-01,
            08041020,"Dates, dried",2026-01-01,
            """,
            "rates.csv",
            """
            goods,tax,percent,from,to,legalBasis
            *,CD,20,2026-01-01,,act CD
            *,ACD,4,2026-01-01,,act ACD
            *,RD,10,2026-01-01,,act RD
            *,FED,0,2026-01-01,,act FED
            *,ST,18,2026-01-01,,act ST
            *,AST,3,2026-01-01,,act AST
            *,IT,5.5,2026-01-01,,act IT
            52,CD,0,2026-01-01,,act CD
            870323,CD,25,2026-01-01,,act CD
            870323,ACD,6,2026-01-01,,act ACD
            870323,RD,40,2026-01-01,,act RD
            870323,FED,10,2026-01-01,,act FED
            850440,CD,11,2026-01-01,2026-06-30,act CD
            850440,CD,10,2026-07-01,,act CD
            """,
            "zone-exemptions.csv",
            """
            park,goods,tax,percent,from,to,legalBasis
            rashakai,85,CD,0,2026-01-01,2026-12-31,zone act
            """,
            "exchange-rates.csv",
            """
            currency,rupees,from,to
            USD,280,2026-01-01,
            EUR,325.70,2026-01-01,
            JPY,1.8235,2026-01-01,
            """,
            "valuation.csv",
            """
            insurancePercent,landingPercent,landingBase,from,to,legalBasis
            1,1,COST_AND_FREIGHT,2026-01-01,,act value
            """,
            "parks.csv",
            """
            park,name
            rashakai,Rashakai
            """));

    /** The tariff as it stands. */
    public static Tariff read() {
        return new SampleTariff().tariff();
    }

    /** Puts another text in place of a file's. */
    public SampleTariff with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Appends a line to a file. */
    public SampleTariff plus(String file, String line) {
        files.merge(file, line + "\n", String::concat);
        return this;
    }

    public SampleTariff replacing(String file, String old, String text) {
        files.put(file, files.get(file).replace(old, text));
        return this;
    }

    public SampleTariff without(String file) {
        files.remove(file);
        return this;
    }

    public Tariff tariff() {
        return TariffReader.read(files);
    }
}
