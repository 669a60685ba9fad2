package corridor.customs.tariff;

import corridor.customs.rulebook.RuleBookFolder;
import corridor.customs.rulebook.RuleBookShelf;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tariff that customs works by, and the editions it worked by before. */
@Component
public class Tariffs {
    private static final Logger LOG = LoggerFactory.getLogger(Tariffs.class);

    private final RuleBookShelf shelf;
    private final Tariff current;
    private final Map<String, Tariff> editions = new ConcurrentHashMap<>();

    Tariffs(RuleBookShelf shelf, @Value("${corridor.customs.tariff-dir:}") String folder) {
        this.shelf = shelf;
        Map<String, String> files = RuleBookFolder.read(folder, "tariff-example", ".csv", ".yml");
        this.current = TariffReader.read(files);
        shelf.keep(TariffReader.book(files, current));
        editions.put(current.edition().version(), current);
        LOG.info(
                "Customs works by tariff {} ({}): {}",
                current.edition().version(),
                current.edition().status(),
                current.edition().title());
    }

    public Tariff current() {
        return current;
    }

    /** The edition of this version, even if it is not the current one any more. */
    public Tariff edition(String version) {
        return editions.computeIfAbsent(
                version,
                wanted ->
                        TariffReader.read(shelf.find(TariffReader.KIND, wanted).files()));
    }
}
