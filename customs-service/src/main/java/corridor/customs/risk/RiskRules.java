package corridor.customs.risk;

import corridor.customs.rulebook.RuleBook;
import corridor.customs.rulebook.RuleBookFolder;
import corridor.customs.rulebook.RuleBookInvalid;
import corridor.customs.rulebook.RuleBookShelf;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rule sets that customs works by, and those it worked by before. */
@Component
public class RiskRules {
    private static final Logger LOG = LoggerFactory.getLogger(RiskRules.class);
    private static final String KIND = "risk";

    private final RuleBookShelf shelf;
    private final List<RuleSet> latestFirst;
    private final Map<String, RuleSet> byVersion = new ConcurrentHashMap<>();

    RiskRules(RuleBookShelf shelf, @Value("${corridor.customs.risk-dir:}") String folder) {
        this.shelf = shelf;
        Map<String, String> files = RuleBookFolder.read(folder, "risk-example", ".yml", ".yaml");
        Map<String, RuleSet> sets = RuleSetReader.readAll(files);
        sets.forEach((file, set) -> {
            shelf.keep(new RuleBook(KIND, set.version(), Map.of(file, files.get(file))));
            byVersion.put(set.version(), set);
            LOG.info("Customs knows risk rules {} ({}), valid from {}", set.version(), set.status(), set.validFrom());
        });
        this.latestFirst = latestFirst(sets.values());
    }

    private static List<RuleSet> latestFirst(Collection<RuleSet> sets) {
        return sets.stream()
                .sorted(Comparator.comparing(RuleSet::validFrom).reversed())
                .toList();
    }

    /** Decides by the set that holds on the day of lodging. */
    public LaneDecision decide(RiskFacts facts) {
        return latestFirst.stream()
                .filter(set -> !set.validFrom().isAfter(facts.day()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no risk rules hold on " + facts.day()))
                .decide(facts);
    }

    /** Decides by a given version, even if it does not hold any more. */
    public LaneDecision decide(RiskFacts facts, String version) {
        return byVersion.computeIfAbsent(version, this::fromShelf).decide(facts);
    }

    private RuleSet fromShelf(String version) {
        RuleBook book = shelf.find(KIND, version);
        Map<String, RuleSet> sets = RuleSetReader.readAll(book.files());
        return sets.values().stream()
                .findFirst()
                .orElseThrow(() -> new RuleBookInvalid("risk " + version + ": is empty"));
    }
}
