package corridor.customs.risk;

import corridor.events.Lane;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of a time.
 *
 * @param version what decisions name
 * @param status {@code EXAMPLE} where no administration stands behind it
 * @param validFrom first day of a set that comes from a file; it holds until another begins. Null for officers' sets
 */
public record RuleSet(String version, String status, LocalDate validFrom, RandomShare random, List<Rule> rules) {

    /** The share of declarations that is always examined. */
    public record RandomShare(String rule, BigDecimal percent, Lane lane, String reason) {
        public RandomShare {
            if (rule == null || lane == null || reason == null || percent == null) {
                throw new IllegalArgumentException("random has a rule, a percent, a lane and a reason");
            }
            if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("random: percent is between 0 and 100");
            }
        }
    }

    public RuleSet {
        if (version == null || !version.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("version: one to 60 letters, digits, points, hyphens");
        }
        if (status == null || random == null || rules == null) {
            throw new IllegalArgumentException("version, status, random and rules are required");
        }
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException(rule.name() + ": two rules have this name");
            }
        }
        rules = List.copyOf(rules);
    }

    /** Reads a set as a rule book holds it, in JSON or YAML; what is wrong is told with file and line. */
    public static RuleSet read(String file, String text) {
        return RuleSetReader.read(file, text);
    }

    /** What the rules say, lots aside. */
    public List<LaneReason> speak(RiskFacts facts) {
        return rules.stream().flatMap(rule -> rule.speak(facts).stream()).toList();
    }

    /** Takes the strictest lane that anything asks for. All reasons are told, not only the strictest. */
    LaneDecision decide(RiskFacts facts) {
        List<LaneReason> reasons = new ArrayList<>(speak(facts));
        BigDecimal draw = draw(facts.declarationId());
        boolean drawn = draw.compareTo(random.percent()) < 0;
        if (drawn) {
            reasons.add(new LaneReason(random.rule(), random.lane(), random.reason(), null));
        }
        Lane lane = LaneReason.strictest(reasons);
        if (reasons.isEmpty()) {
            reasons.add(new LaneReason("nothing-found", Lane.GREEN, "No rule asks for a closer look.", null));
        }
        return new LaneDecision(lane, reasons, version, facts.modelVersion(), draw, drawn);
    }

    /**
     * The lot of a declaration, from 0 up to 100 in steps of a millionth: drawn from its id and the version of the rules,
     * so that nobody can choose it and anybody can draw it again. It is the first eight bytes of SHA-256 over
     * {@code ID:VERSION} as an unsigned number, divided by 2^64.
     */
    private BigDecimal draw(UUID declarationId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((declarationId + ":" + version).getBytes(StandardCharsets.UTF_8));
            BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 8));
            BigDecimal hundred = new BigDecimal(number).multiply(BigDecimal.valueOf(100));
            return hundred.divide(new BigDecimal(BigInteger.ONE.shiftLeft(64)), 6, RoundingMode.DOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
