package corridor.customs.rulebook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every rule book that customs ever started with, so that a decision can be replayed with the book it was made by,
 * long after the folder holds another.
 */
@Component
public class RuleBookShelf {
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RuleBookShelf(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts a book on the shelf, or finds it there.
     *
     * @throws RuleBookInvalid if this version stood for another text before
     */
    public void keep(RuleBook book) {
        jdbc.sql("""
                        insert into rule_book (kind, version, sha256, files, kept_at) values (?, ?, ?, ?::json, ?)
                        on conflict do nothing""")
                .params(
                        book.kind(),
                        book.version(),
                        book.sha256(),
                        json.writeValueAsString(book.files()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String kept = jdbc.sql("select sha256 from rule_book where kind = ? and version = ?")
                .params(book.kind(), book.version())
                .query(String.class)
                .single();
        if (!kept.equals(book.sha256())) {
            throw new RuleBookInvalid(
                    "%s %s: decisions were made with another text under this version; give the changed text a version of its own"
                            .formatted(book.kind(), book.version()));
        }
    }

    /** @throws IllegalStateException if it was never kept */
    public RuleBook find(String kind, String version) {
        return jdbc.sql("select files from rule_book where kind = ? and version = ?")
                .params(kind, version)
                .query(String.class)
                .optional()
                .map(files -> new RuleBook(kind, version, json.readValue(files, FILES)))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " " + version + " was ever kept"));
    }
}
