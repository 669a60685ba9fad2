package corridor.customs.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import corridor.customs.rulebook.RuleBookFolder;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.port.HsCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffReaderTest {

    @Test
    void the_example_that_ships_can_be_worked_by_and_says_that_it_is_an_example() {
        Tariff example = TariffReader.read(RuleBookFolder.read("", "tariff-example", ".csv", ".yml"));

        assertThat(example.edition().status()).isEqualTo("EXAMPLE");
        for (String code : List.of("850440", "841459", "870323", "854143", "520100", "390120", "730890")) {
            assertThat(example.line(new HsCode(code), LocalDate.of(2026, 11, 24)))
                    .isPresent();
        }
    }

    @Test
    void two_rates_for_one_day_are_named_with_both_lines() {
        assertThat(faults(new SampleTariff().plus("rates.csv", "850440,CD,12,2026-06-30,2026-07-15,act")))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("rates.csv:16: CD of 850440 for 2026-06-30 to 2026-07-15")
                        .contains("rates.csv:14"));
    }

    @Test
    void a_day_without_a_rate_is_named() {
        SampleTariff gap =
                new SampleTariff().replacing("rates.csv", "*,ST,18,2026-01-01,", "*,ST,18,2026-01-01,2026-08-31");
        assertThat(faults(gap)).contains("lines.csv:2: rates.csv has no ST (sales tax) for 730890 on 2026-09-01");
    }

    @Test
    void a_gap_between_exchange_rates_is_named() {
        SampleTariff gap = new SampleTariff()
                .replacing(
                        "exchange-rates.csv",
                        "USD,280,2026-01-01,",
                        "USD,280,2026-01-01,2026-03-31\nUSD,281,2026-04-03,");
        assertThat(faults(gap))
                .containsExactly(
                        "exchange-rates.csv:3: nothing is said of the exchange rate of USD from 2026-04-01 to 2026-04-02");
    }

    @Test
    void what_cannot_be_read_is_named_line_by_line_and_all_at_once() {
        SampleTariff broken = new SampleTariff()
                .plus("rates.csv", "85044,CD,12,2026-01-01,,act")
                .plus("rates.csv", "8504,XD,12,2026-01-01,,act")
                .plus("rates.csv", "8504,CD,-1,2026-01-01,,act")
                .plus("rates.csv", "8504,CD,12,01.01.2026,,act")
                .plus("rates.csv", "8504,CD,12")
                .plus("lines.csv", "7308,Too short,2026-01-01,")
                .plus("exchange-rates.csv", "XYZ,3,2026-01-01,");
        assertThat(faults(broken))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("lines.csv:8: hsCode: '7308' is not an HS code"),
                        line -> assertThat(line).startsWith("rates.csv:16: goods: '85044'"),
                        line -> assertThat(line).startsWith("rates.csv:17: tax: 'XD' is none of"),
                        line -> assertThat(line).startsWith("rates.csv:18: percent: -1 is below zero"),
                        line -> assertThat(line).startsWith("rates.csv:19: from: '01.01.2026' is not a date"),
                        line -> assertThat(line).startsWith("rates.csv:20: has 3 values for 6 columns"),
                        line -> assertThat(line).startsWith("exchange-rates.csv:5: currency: 'XYZ'"));
    }

    @Test
    void missing_files_columns_and_covers_are_named() {
        assertThat(faults(new SampleTariff().without("parks.csv"))).contains("parks.csv: is missing");
        assertThat(faults(new SampleTariff().with("parks.csv", "name,park\n")))
                .contains("parks.csv:1: the columns must be park,name and are name,park");
        assertThat(faults(new SampleTariff()
                        .with("edition.yml", "version: a b\nstatus: X\ntitle: t\nzone: Asia/Karachi\n")))
                .anySatisfy(fault -> assertThat(fault).startsWith("edition.yml:"));
        assertThat(faults(new SampleTariff().plus("zone-exemptions.csv", "nowhere,*,CD,0,2026-01-01,,act")))
                .containsExactly("zone-exemptions.csv:3: parks.csv has no park nowhere");
    }

    @Test
    void reliefs_formalities_and_surcharges_are_checked_as_rates_are() {
        SampleTariff broken = new SampleTariff()
                .with("preference-cuts.csv", "scheme,category,cutPercent,from,to\nCPFTA,A0,101,2026-01-01,\n")
                .with("surcharges.csv", "tax,times,from,to,legalBasis\nVAT,2,2026-01-01,,act\n")
                .with("permits.csv", """
                        agency,title,procedure,goods,promise,from,to,legalBasis
                        PK-DPP,plants,IMPORT,08,a day,2026-01-01,,act
                        PK-DPP,plants,SMUGGLE,08,PT24H,2026-01-01,,act
                        """)
                .with("value-limits.csv", "goods,lowest,highest,from,to\n*,5,5,2026-01-01,\n");
        assertThat(faults(broken))
                .containsExactly(
                        "preference-cuts.csv:2: cutPercent: more than all cannot be taken off",
                        "surcharges.csv:2: tax: 'VAT' is none of [CD, ACD, RD, FED, ST, AST, IT]",
                        "permits.csv:2: promise: 'a day' is not a duration as in PT4H",
                        "permits.csv:3: procedure: 'SMUGGLE' is not a procedure or a star",
                        "value-limits.csv:2: highest: is not above the lowest");
        assertThat(faults(new SampleTariff()
                        .with("preference-goods.csv", "scheme,goods,category,from,to\nCPFTA,08,A9,2026-01-01,\n")
                        .with("preference-cuts.csv", "scheme,category,cutPercent,from,to\nCPFTA,A0,1,2026-01-01,\n")))
                .containsExactly(
                        "preference-goods.csv:2: preference-cuts.csv has no category A9 of CPFTA",
                        "preference-cuts.csv:2: preferences.csv has no scheme CPFTA");
    }

    @Test
    void the_closest_rate_counts_on_its_days() {
        Tariff tariff = SampleTariff.read();
        assertThat(percent(tariff, "850440", "2026-06-30")).isEqualTo("11");
        assertThat(percent(tariff, "850440", "2026-07-01")).isEqualTo("10");
        assertThat(percent(tariff, "520100", "2026-07-01")).isEqualTo("0");
        assertThat(percent(tariff, "730890", "2026-07-01")).isEqualTo("20");
    }

    @Test
    void a_line_holds_on_its_days_only() {
        Tariff tariff = SampleTariff.read();
        assertThat(tariff.line(new HsCode("520100"), LocalDate.of(2026, 9, 30))).isPresent();
        assertThat(tariff.line(new HsCode("520100"), LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(tariff.line(new HsCode("520100"), LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void eight_digits_fall_under_six_that_are_not_divided_and_six_do_not_fall_under_divided_ones() {
        Tariff tariff = SampleTariff.read();
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertThat(tariff.line(new HsCode("73089090"), day))
                .hasValueSatisfying(line -> assertThat(line.hsCode()).isEqualTo(new HsCode("730890")));
        assertThat(tariff.line(new HsCode("080410"), day)).isEmpty();
        assertThat(tariff.line(new HsCode("08041090"), day)).isEmpty();
        assertThat(tariff.divisionsOf("080410", day))
                .extracting(TariffLine::description)
                .containsExactly("Dates, fresh", "Dates, dried");
    }

    @Test
    void the_date_is_the_one_in_karachi() {
        Edition edition = SampleTariff.read().edition();
        assertThat(edition.dateOf(java.time.Instant.parse("2026-06-30T18:59:59Z")))
                .isEqualTo("2026-06-30");
        assertThat(edition.dateOf(java.time.Instant.parse("2026-06-30T19:00:00Z")))
                .isEqualTo("2026-07-01");
    }

    private static String percent(Tariff tariff, String code, String day) {
        return tariff.rate(new HsCode(code), Tax.CD, LocalDate.parse(day))
                .percent()
                .toPlainString();
    }

    private static List<String> faults(SampleTariff sample) {
        return catchThrowableOfType(RuleBookInvalid.class, sample::tariff).faults();
    }
}
