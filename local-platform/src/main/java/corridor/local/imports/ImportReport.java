package corridor.local.imports;

import corridor.local.door.Answer;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An interchange's report, for a terminal: a line for each message, and under it one for each box or refusal. */
public final class ImportReport {
    private final PrintWriter out;

    public ImportReport(PrintWriter out) {
        this.out = out;
    }

    /** True if the port has judged the file, be it by refusing it; false if it could not or would not look at it. */
    public static boolean isProper(Answer answer) {
        return List.of(200, 201, 409, 413, 422).contains(answer.status());
    }

    /** @param file how the interchange is called in the report */
    public void print(String file, Answer answer) {
        if (!answer.is(200) && !answer.is(201)) {
            out.println(file + "  REFUSED, nothing was written");
            answer.problem().forEach(line -> out.println("     " + line));
            return;
        }
        JsonNode report = answer.body();
        out.printf(
                "%s  %s%n     interchange %s from %s to %s%s%n",
                file,
                text(report, "status"),
                text(report, "controlReference"),
                text(report, "sender"),
                text(report, "recipient"),
                answer.replayed() || report.has("duplicateOf") ? ", sent before: this is the report it got then" : "");
        report.path("messages").forEach(this::message);
    }

    private void message(JsonNode message) {
        out.printf(
                "  %2s  %-6s %-12s %-16s %s%n",
                text(message, "position"),
                text(message, "type"),
                text(message, "directory"),
                text(message, "reference"),
                text(message, "status"));
        for (JsonNode box : message.path("understood")) {
            out.printf(
                    "        %-11s  %-22s %s%n",
                    text(box, "containerNumber"), text(box, "what"), text(box, "occurredAt"));
        }
        for (JsonNode refusal : message.path("refused")) {
            String element = text(refusal, "element");
            out.printf(
                    "        refused: %s%s%s: %s%n                 %s%n",
                    text(refusal, "segment"),
                    refusal.has("position") ? " (segment " + text(refusal, "position") + ")" : "",
                    element.isEmpty() ? "" : " " + element,
                    text(refusal, "rule"),
                    text(refusal, "remedy"));
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
