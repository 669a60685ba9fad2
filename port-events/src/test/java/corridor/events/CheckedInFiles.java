package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/**
 * Files that are generated from the records, yet checked in so that a change of the language is seen in review.
 * {@code ./mvnw -pl port-events test -Dschemas.write=true} writes them anew.
 */
final class CheckedInFiles {
    private static final boolean WRITE = Boolean.getBoolean("schemas.write");

    private CheckedInFiles() {}

    /** Fails if the file says something else, or writes it where that was asked for. */
    static void assertSays(Path file, String text) {
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("%s; write it anew with -Dschemas.write=true", file)
                    .hasContent(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON for readers of diffs: two spaces, one line feed at the end. */
    static String pretty(JsonNode json) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
        return PortJson.mapper().writer().with(printer).writeValueAsString(json) + "\n";
    }
}
