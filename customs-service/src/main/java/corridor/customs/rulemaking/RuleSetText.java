package corridor.customs.rulemaking;

import corridor.customs.expression.ExpressionInvalid;
import corridor.customs.risk.Rule;
import corridor.customs.risk.RuleSet;
import corridor.events.Lane;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule set as officers write it. */
@Schema(name = "WriteRuleSet")
record RuleSetText(
        @Schema(description = "what decisions will name; with a digit in it", example = "gwadar-2026.11")
        @NotNull(message = "a rule set has a version; send one that was never used")
        @Pattern(
                regexp = "(?=.*[0-9])[A-Za-z0-9._-]{1,60}",
                message =
                        "a version has 1 to 60 letters, digits, points or hyphens, and a digit among them; correct it")
        String version,

        @Schema(description = "the share that is always examined, whatever the rules say, so that they can be measured")
        @NotNull(message = "a rule set has a random share; send percent, lane and reason")
        @Valid
        Share random,

        @NotEmpty(message = "a rule set has rules; send at least one")
        @Size(max = 200, message = "a rule set has at most 200 rules; take out those that never speak")
        List<@Valid @NotNull(message = "a rule is not empty; send it or take the entry out") Line> rules) {

    @Schema(name = "WriteRandomShare")
    record Share(
            @Schema(example = "2")
            @NotNull(message = "a random share has a percentage; send 0 or more")
            @DecimalMin(value = "0", message = "a percentage is 0 or more; correct it")
            @DecimalMax(value = "50", message = "at most half are drawn at random; lower it")
            @Digits(integer = 2, fraction = 4, message = "a percentage has at most four decimals; round it")
            BigDecimal percent,

            @NotNull(message = "a random share has a lane; send RED")
            Lane lane,

            @NotBlank(message = "a random share has a reason; send it as a sentence")
            @Size(max = 300, message = "a reason has at most 300 characters; shorten it")
            String reason) {}

    @Schema(name = "WriteRule")
    record Line(
            @Schema(example = "computers-by-the-kilo")
            @NotNull(message = "a rule has a name; send one in kebab case")
            @Pattern(
                    regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                    message = "a name has small letters, digits and single hyphens; correct it")
            @Size(max = 60, message = "a name has at most 60 characters; shorten it")
            String name,

            @NotNull(message = "a rule has a lane; send YELLOW, BLUE or RED")
            Lane lane,

            @Schema(description = "a sentence that may be shown to the declarant")
            @NotBlank(message = "a rule has a reason; send it as a sentence")
            @Size(max = 300, message = "a reason has at most 300 characters; shorten it")
            String reason,

            @Schema(
                    description =
                            "when it speaks. Facts are listed at /customs/v1/rule-sets/vocabulary; joined by and, or,"
                                    + " not; compared by <, <=, >, >=, =, !=, in, not in, starts with, is known; reckoned by"
                                    + " + - * /; of items by any item (…), every item (…), count items (…), sum items (…),"
                                    + " min items (…), max items (…)",
                    example = "any item (hs starts with \"8471\" and value / mass_kg > 250) and"
                            + " declarant.released_before < 3")
            @NotBlank(message = "a rule has a condition; without one it would stop every declaration, so send one")
            String when) {}

    private static final String RANDOM = "random-examination";

    /**
     * @param leastRandomPercent without a share that is always examined nobody could say what rules and models miss
     * @throws RuleSetRefused naming every rule that cannot be read, stops everything or has another's name
     */
    RuleSet read(BigDecimal leastRandomPercent) {
        List<Violation> broken = new ArrayList<>();
        List<Rule> read = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(RANDOM));
        for (int i = 0; i < rules.size(); i++) {
            Line line = rules.get(i);
            String field = "rules[" + i + "]";
            if (!names.add(line.name())) {
                broken.add(new Violation(
                        field + ".name",
                        "each rule has a name of its own, and " + line.name() + " is taken",
                        "rename it"));
            }
            if (line.lane() == Lane.GREEN) {
                broken.add(new Violation(
                        field + ".lane", "a rule asks for a closer look", "send YELLOW, BLUE or RED, or take it out"));
            } else {
                read(line, field + ".when", read, broken);
            }
        }
        if (random.lane() == Lane.GREEN) {
            broken.add(new Violation("random.lane", "what is drawn is examined", "send RED"));
        }
        if (random.percent().compareTo(leastRandomPercent) < 0) {
            broken.add(new Violation(
                    "random.percent",
                    "a share of %s %% at least is always examined, whatever the rules say"
                            .formatted(leastRandomPercent.toPlainString()),
                    "raise it"));
        }
        if (broken.isEmpty() && Rule.stopEverything(read)) {
            broken.add(new Violation(
                    "rules", "all rules together would stop every declaration", "leave some goods to the green lane"));
        }
        if (!broken.isEmpty()) {
            throw RuleSetRefused.broken(broken);
        }
        return new RuleSet(
                version,
                "OFFICERS",
                null,
                new RuleSet.RandomShare(RANDOM, random.percent(), random.lane(), random.reason()),
                read);
    }

    private static void read(Line line, String field, List<Rule> read, List<Violation> broken) {
        try {
            Rule rule = Rule.of(line.name(), line.lane(), line.reason(), line.when());
            read.add(rule);
            if (rule.stopsEverything()) {
                broken.add(new Violation(
                        field,
                        line.name() + " would stop every declaration: it speaks of all goods that can be thought of",
                        "narrow it, for example by goods, origin or value"));
            }
        } catch (ExpressionInvalid invalid) {
            broken.add(new Violation(field, line.name() + ", " + invalid.getMessage(), invalid.remedy()));
        }
    }
}
