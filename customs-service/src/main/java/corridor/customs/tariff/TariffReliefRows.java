package corridor.customs.tariff;

import java.math.BigDecimal;

/** Reads the rows that make goods cheaper or dearer than the rate for everybody. */
final class TariffReliefRows {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private TariffReliefRows() {}

    static PreferenceScheme scheme(CsvTable.Row row) {
        return new PreferenceScheme(
                row.matching("scheme", "[A-Z0-9-]{1,35}", "one to 35 capitals, digits, hyphens"),
                row.text("name"),
                row.matching("origin", "[A-Z]{2}", "two capitals as in CN"),
                document(row),
                yesOrNo(row),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    static PreferenceGoods goods(CsvTable.Row row) {
        return new PreferenceGoods(
                row.text("scheme"), row.goods("goods"), row.text("category"), row.period(), row.source());
    }

    static PreferenceCut cut(CsvTable.Row row) {
        BigDecimal percent = row.notNegative("cutPercent");
        if (percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("cutPercent: more than all cannot be taken off");
        }
        return new PreferenceCut(row.text("scheme"), row.text("category"), percent, row.period(), row.source());
    }

    static Exemption exemption(CsvTable.Row row) {
        return new Exemption(
                row.matching("claim", "[A-Z0-9-]{1,35}", "one to 35 capitals, digits, hyphens"),
                row.goods("goods"),
                row.oneOf("tax", Tax.class),
                row.notNegative("percent"),
                row.values().get("document").isEmpty() ? null : document(row),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    static Surcharge surcharge(CsvTable.Row row) {
        return new Surcharge(
                row.oneOf("tax", Tax.class),
                row.notNegative("times"),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    static ActiveTaxpayer taxpayer(CsvTable.Row row) {
        return new ActiveTaxpayer(row.matching("taxNumber", "[0-9-]{7,15}", "digits"), row.period(), row.source());
    }

    static RoundingRule.Held rounding(CsvTable.Row row) {
        return new RoundingRule.Held(
                row.oneOf("rule", RoundingRule.class), row.period(), row.text("legalBasis"), row.source());
    }

    private static String document(CsvTable.Row row) {
        return row.matching("document", "[A-Z][A-Z_]{1,34}", "capitals as in CERTIFICATE_OF_ORIGIN");
    }

    private static boolean yesOrNo(CsvTable.Row row) {
        return row.matching("directConsignment", "yes|no", "yes or no").equals("yes");
    }
}
