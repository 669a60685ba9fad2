package corridor.customs.risk;

import corridor.customs.rulebook.RuleBook;
import corridor.customs.rulebook.RuleBookFolder;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.customs.rulebook.RuleBookShelf;
import corridor.customs.tariff.Tariffs;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rule sets that customs works by, and those it worked by before. An empty port begins with the sets of its folder,
 * each from its first day; what officers put in force comes after them.
 */
@Component
public class RiskRules {
    private static final Logger LOG = LoggerFactory.getLogger(RiskRules.class);
    private static final String KIND = "risk";

    private final RuleBookShelf shelf;
    private final InForce inForce;
    private final Clock clock;
    private final List<RuleSet> fromFiles;
    private final Map<String, RuleSet> byVersion = new ConcurrentHashMap<>();

    RiskRules(
            RuleBookShelf shelf,
            InForce inForce,
            Tariffs tariffs,
            Clock clock,
            @Value("${corridor.customs.risk-dir:}") String folder) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.clock = clock;
        Map<String, String> files = RuleBookFolder.read(folder, "risk-example", ".yml", ".yaml");
        Map<String, RuleSet> sets = RuleSetReader.readAll(files);
        sets.forEach((file, set) -> {
            shelf.keep(new RuleBook(KIND, set.version(), Map.of(file, files.get(file))));
            byVersion.put(set.version(), set);
            LOG.info("Customs knows risk rules {} ({}), valid from {}", set.version(), set.status(), set.validFrom());
        });
        this.fromFiles = List.copyOf(sets.values());
        inForce.begin(fromFiles, tariffs.current().edition().zone(), clock.instant());
    }

    /** The sets of the folder. */
    public Collection<RuleSet> fromFiles() {
        return fromFiles;
    }

    /** The version that is in force at this moment. */
    public String now() {
        Instant now = clock.instant();
        return inForce.at(now).orElseThrow(() -> new IllegalStateException("no risk rules are in force at " + now));
    }

    /** Decides by a given version, even if it is not in force any more. */
    public LaneDecision decide(RiskFacts facts, String version) {
        return byVersion.computeIfAbsent(version, this::fromShelf).decide(facts);
    }

    /** The text of a set as a book for the shelf. */
    public static RuleBook book(String version, String text) {
        return new RuleBook(KIND, version, Map.of("rules.json", text));
    }

    private RuleSet fromShelf(String version) {
        return shelf.find(KIND, version).files().entrySet().stream()
                .findFirst()
                .map(book -> RuleSetReader.read(book.getKey(), book.getValue()))
                .orElseThrow(() -> new RuleBookInvalid("risk " + version + ": is empty"));
    }
}
