package corridor.customs.risk;

import corridor.customs.rulebook.RuleBookInvalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rule sets from YAML, or JSON as officers' sets are kept, one set to a file. What is wrong is told with file and line. */
final class RuleSetReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RuleSetReader() {}

    /** @throws RuleBookInvalid if one cannot be read, or two have the same version or begin on the same day */
    static Map<String, RuleSet> readAll(Map<String, String> files) {
        Map<String, RuleSet> sets = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        files.forEach((file, text) -> {
            try {
                sets.put(file, read(file, text));
            } catch (RuleBookInvalid e) {
                faults.addAll(e.faults());
            }
        });
        Set<Object> seen = new HashSet<>();
        sets.forEach((file, set) -> {
            if (set.validFrom() == null) {
                faults.add(file + ": validFrom is missing, the first day of the set");
            } else if (!seen.add(set.version())) {
                faults.add(file + ": the version " + set.version() + " is another file's already");
            } else if (!seen.add(set.validFrom())) {
                faults.add(file + ": another set begins on " + set.validFrom() + " already");
            }
        });
        if (!faults.isEmpty()) {
            throw new RuleBookInvalid(faults);
        }
        return sets;
    }

    static RuleSet read(String file, String text) {
        try {
            return (text.startsWith("{") ? JSON : YAML).readValue(text, RuleSet.class);
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            String reason = e.getCause() instanceof IllegalArgumentException broken
                    ? broken.getMessage()
                    : Objects.toString(e.getOriginalMessage());
            throw new RuleBookInvalid(file + line + ": " + reason);
        }
    }
}
