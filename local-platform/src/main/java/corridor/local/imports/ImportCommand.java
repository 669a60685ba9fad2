package corridor.local.imports;

import corridor.local.door.Answer;
import corridor.local.door.Door;
import corridor.local.door.DoorOptions;
import corridor.local.door.DoorShut;
import corridor.local.door.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./corridor import FILE...} */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Send EDIFACT files (CODECO, COARRI) to the port, and tell message by message what was"
                + " understood and what was refused and why.",
        footer = {
            "",
            "Exit code 0: the port answered for every file, be it with refusals. 2: a file was not read or not sent.",
            "A file that was sent before is not taken twice; its first report is shown again."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int NOT_SENT = 2;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Each one an interchange, from UNB to UNZ.")
    private List<Path> files;

    @Mixin
    private DoorOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter complaints = spec.commandLine().getErr();
        Door door = options.door(Duration.ofSeconds(60), complaints::println);
        Visitor operator = door.as("operator");
        int code = 0;
        for (Path file : files) {
            try {
                Answer answer = send(operator, Files.readAllBytes(file));
                new ImportReport(out).print(file.toString(), answer);
                code = ImportReport.isProper(answer) ? code : NOT_SENT;
            } catch (IOException e) {
                complaints.println(file + ": cannot be read (" + e.getMessage() + ")");
                code = NOT_SENT;
            } catch (DoorShut e) {
                complaints.println(file + ": was not sent; " + e.getMessage());
                return NOT_SENT;
            }
            out.flush();
        }
        return code;
    }

    private static Answer send(Visitor operator, byte[] content) {
        // The same content has the same key, so that a file sent by mistake a second time changes nothing.
        return operator.post("/tracking/v1/interchanges", "application/edifact", content, "import-" + sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
