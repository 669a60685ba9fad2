package corridor.verify.decisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./corridor verify-decisions FILE} */
@Command(
        name = "verify-decisions",
        mixinStandardHelpOptions = true,
        description = "Check an exported record of customs' decisions (GET /customs/v1/audit/export) without the port.",
        footer = {
            "",
            "Exit code 0: every decision says what was sealed. 1: one does not, and the first line says which.",
            "2: the file was not read. Without a held head, a record that was sealed anew from some decision on,",
            "or cut off at its end, looks right: keep heads (GET /customs/v1/audit/heads, Kafka: port.audit-events)."
        })
public final class VerifyDecisions implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Parameters(paramLabel = "FILE", description = "JSON lines, as exported.")
    private Path file;

    @Option(names = "--head", paramLabel = "NUMBER:HASH", description = "A head that you kept; any number of them.")
    private List<String> heads = new ArrayList<>();

    @Option(names = "--heads", paramLabel = "FILE", description = "JSON lines with number and hash.")
    private Path headsFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<HeldHead> held = new ArrayList<>(heads.stream().map(HeldHead::of).toList());
        if (headsFile != null) {
            held.addAll(HeldHead.file(headsFile));
        }
        RecordCheck check = check(file, held);
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = check.findings();
        findings.stream().limit(MOST_TOLD).forEach(out::println);
        if (findings.size() > MOST_TOLD) {
            out.println("and " + (findings.size() - MOST_TOLD) + " more");
        }
        if (findings.isEmpty()) {
            out.printf(
                    "%,d decisions, numbered %d to %d without a gap: each says what was sealed.%n",
                    check.sealedDecisions(), check.firstNumber(), check.lastNumber());
            out.printf("Head %d:%s%n", check.lastNumber(), check.lastHash());
            out.printf(
                    "Held heads that it agrees with: %d. Made a moment before the export and not sealed yet: %d.%n",
                    check.headsHeld(), check.waitingDecisions());
        }
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    /** Reads a whole file. */
    public static RecordCheck check(Path file, List<HeldHead> held) throws IOException {
        RecordCheck check = new RecordCheck(held);
        long at = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                at++;
                check.line(JsonMapper.shared().readTree(line));
            }
        } catch (JacksonException broken) {
            throw new IOException(file + ", line " + at + ": is no JSON (" + broken.getOriginalMessage() + ")", broken);
        }
        return check;
    }
}
