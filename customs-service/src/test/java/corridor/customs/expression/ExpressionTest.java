package corridor.customs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "any item (hs starts with \"8471\" and value / mass_kg > 250) and released_before < 3 | true",
                "any item (hs starts with \"8471\" and value / mass_kg > 251) | false",
                "every item (value > 10) | true",
                "every item (hs starts with [\"84\", \"85\"]) | false",
                "count items (value >= 1000) = 1 | true",
                "sum items (value) = 1100 and min items (value) = 100 and max items (value) = 1000 | true",
                "sum items (value * 0.18) / 2 > 98.99 | true",
                "origin_country in [\"CN\", \"TR\"] | true",
                "origin_country not in [\"CN\", \"TR\"] | false",
                "\"OTHER_BILL\" in mismatches and not \"OTHER_HEADING\" in mismatches | true",
                "day >= 2026-07-01 and day - 2026-06-30 = 1 and day + 31 = 2026-08-01 | true",
                "1 + 2 * 3 - 4 / 2 = 5 | true",
                "10 - 3 - 2 = 5 | true",
                "-(2 + 3) = -5 | true",
                "not 1 = 2 | true",
                "1 = 2 and 1 = 1 or 1 = 1 | true",
                "2.50 = 2.5 | true",
            })
    void a_rule_means_what_it_says(String rule, boolean holds) {
        assertThat(Words.rule(rule).in(Words.SAMPLE)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score > 0.5 | unknown",
                "not score > 0.5 | unknown",
                "score > 0.5 and 1 = 2 | false",
                "1 = 2 and score > 0.5 | false",
                "score > 0.5 or 1 = 1 | true",
                "score > 0.5 or 1 = 2 | unknown",
                "score is known | false",
                "score is not known | true",
                "1 / (2 - 2) > 0 | unknown",
                "1 / 0 is known | false",
                "any item (claim = \"CPFTA\") | unknown",
                "any item (claim = \"CPFTA\" or value = 100) | true",
                "every item (claim = \"CPFTA\" and value = 1) | false",
                "count items (claim is known) = 0 | true",
                "sum items (value / 0) > 0 | unknown",
                "day + 999999999999 > day | unknown",
            })
    void of_what_is_not_known_nothing_follows(String rule, String comesTo) {
        Object value = Words.rule(rule).in(Words.SAMPLE);
        assertThat(value == null ? "unknown" : value.toString()).isEqualTo(comesTo);
        assertThat(Words.rule(rule).holds(Words.SAMPLE)).isEqualTo(comesTo.equals("true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "valu > 3 | 1 | nothing is known as valu | did you mean value?",
                "released_befor < 3 | 1 | nothing is known as released_befor | did you mean released_before?",
                "value > 3 | 1 | value is known of an item only | write any item (value …)",
                "total > \"3\" | 7 | a number is not compared with a text by > | compare numbers with numbers",
                "origin_country > \"A\" | 16 | a text is not compared with a text by > | texts by = or != only",
                "total | 1 | true or false is expected where a number stands | compare it",
                "total > | 8 | is expected where the end stands | write a number",
                "(total > 3 | 11 | ) is expected where the end stands | write ) there",
                "total > 3 total | 11 | and, or, or the end of the rule is expected where total stands | write",
                "origin_country in \"CN\" | 19 | a text is not looked for in a text | as in origin in",
                "origin_country in [\"CN\", 3] | 26 | a text is expected where a number stands | write a text",
                "total starts with \"3\" | 1 | a text is expected where a number stands | write a text",
                "any item (any item (value > 3)) | 11 | one looks through items inside another | take one",
                "any items (value > 3) | 5 | item is expected where items stands | write item",
                "day > 2026-02-30 | 7 | 2026-02-30 is no day of any year | write it as",
                "total > 1234567890123456 | 9 | at most 15 digits | round",
                "total > 3; drop table | 10 | no rule has the sign ';' | take it out",
                "origin_country = \"CN | 18 | a text begins and does not end | close it",
                "day * 2 > 3 | 5 | a date and a number are not reckoned by * | from a date take days",
                "T(java.lang.Runtime).getRuntime() | 21 | no rule has the sign '.' | take it out",
            })
    void what_is_wrong_is_told_where_it_stands_with_what_would_be_right(
            String rule, int column, String why, String remedy) {
        assertThatThrownBy(() -> Words.rule(rule)).isInstanceOfSatisfying(ExpressionInvalid.class, invalid -> {
            assertThat(invalid.getMessage())
                    .startsWith("line 1, column " + column + ": ")
                    .contains(why);
            assertThat(invalid.remedy()).contains(remedy);
        });
    }

    @Test
    void lines_are_counted() {
        assertThatThrownBy(() -> Words.rule("total > 3\n  and totl < 5"))
                .isInstanceOfSatisfying(ExpressionInvalid.class, invalid -> {
                    assertThat(invalid.line()).isEqualTo(2);
                    assertThat(invalid.column()).isEqualTo(7);
                });
    }

    @Test
    void a_rule_is_bounded_in_length_and_depth() {
        assertThatThrownBy(() -> Words.rule("(".repeat(31) + "total > 3" + ")".repeat(31)))
                .hasMessageContaining("deeper than 30");
        assertThatThrownBy(() -> Words.rule("not ".repeat(31) + "total > 3")).hasMessageContaining("deeper than 30");
        assertThatThrownBy(() -> Words.rule("total > " + "1 + ".repeat(1000) + "1"))
                .hasMessageContaining("at most 4000 characters");
        String longest = "total > " + "1+".repeat(1990) + "1";
        assertThat(Words.rule(longest).in(Words.SAMPLE)).isEqualTo(false);
        assertThatThrownBy(() -> Words.rule("origin_country = \"" + "\\\\".repeat(1900)))
                .hasMessageContaining("does not end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((total > 3)) and (total < 5 or total = 9) | total > 3 and (total < 5 or total = 9)",
                "not origin_country in [\"CN\"] | origin_country not in [\"CN\"]",
                "10 - (3 - 2) > 0 | 10 - (3 - 2) > 0",
                "(10 - 3) - 2 > 0 | 10 - 3 - 2 > 0",
                "not (1 = 1 and 2 = 2) | not (1 = 1 and 2 = 2)",
                "- (1 + 2) < 0 | -(1 + 2) < 0",
                "origin_country = \"a \\\"b\\\" \\\\ c\" | origin_country = \"a \\\"b\\\" \\\\ c\"",
            })
    void brackets_are_written_only_where_they_are_needed(String rule, String printed) {
        assertThat(Words.rule(rule).print()).isEqualTo(printed);
    }
}
