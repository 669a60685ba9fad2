package corridor.customs.classification;

import corridor.customs.tariff.Tariffs;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The nomenclature and the labelled terms that suggestions rest on, from a folder of the administration's own:
 * {@code nomenclature.csv} (columns {@code hscode}, {@code description}); terms of its own lists in files whose names begin
 * with {@code terms} (JSON or CSV, see {@link TermFile}), others' in files that begin with {@code extra}. Without a folder
 * only the lines of the tariff are known, and an answer says so.
 */
@Component
class HsHelp {
    private static final Logger LOG = LoggerFactory.getLogger(HsHelp.class);
    private static final double OTHERS_TRUST = 0.3;
    private static final int DIGITS = 6;

    private final HsClassifier classifier;
    private final String basis;

    HsHelp(Tariffs tariffs, @Value("${corridor.customs.hs-dir:}") String folder) {
        Nomenclature nomenclature;
        List<LabelledTerm> terms = new ArrayList<>();
        try {
            if (folder.isBlank()) {
                nomenclature = ofTariff(tariffs);
                basis = "only the %d codes of tariff %s (%s); the administration has set no nomenclature"
                        .formatted(
                                nomenclature.codes().size(),
                                tariffs.current().edition().version(),
                                tariffs.current().edition().status());
            } else {
                Path place = Path.of(folder);
                try (Reader reader = Files.newBufferedReader(place.resolve("nomenclature.csv"))) {
                    nomenclature = Nomenclature.read(reader);
                }
                terms.addAll(terms(place, "terms", 1));
                terms.addAll(terms(place, "extra", OTHERS_TRUST));
                basis = "%d codes and %d labelled terms"
                        .formatted(nomenclature.codes().size(), terms.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("CORRIDOR_HS_DIR: " + folder + " cannot be read", e);
        }
        this.classifier = new HsClassifier(nomenclature, terms);
        LOG.info("HS codes are suggested from {}", basis);
    }

    private static Nomenclature ofTariff(Tariffs tariffs) {
        Map<String, String> texts = new LinkedHashMap<>();
        tariffs.current().lines().forEach(line -> {
            String code = line.hsCode().value().substring(0, DIGITS);
            texts.merge(code, line.description(), (one, other) -> one + "; " + other);
        });
        return Nomenclature.of(texts);
    }

    private static List<LabelledTerm> terms(Path place, String beginning, double trust) throws IOException {
        List<LabelledTerm> terms = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList()) {
                terms.addAll(TermFile.read(file, trust));
            }
        }
        return terms;
    }

    List<HsSuggestion> suggest(String text, int most) {
        return classifier.suggest(text, most);
    }

    /** What the suggestions rest on, in words. */
    String basis() {
        return basis;
    }
}
