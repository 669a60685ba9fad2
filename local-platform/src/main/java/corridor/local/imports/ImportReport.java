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
        message.path("understood").forEach(this::understood);
        message.path("refused").forEach(this::refused);
        for (JsonNode remark : message.path("remarks")) {
            out.printf("        note: %s: %s%n", where(remark), text(remark, "text"));
        }
    }

    private void understood(JsonNode box) {
        out.printf(
                "        %-11s  %-5s %s%s%n",
                text(box, "containerNumber"),
                text(box, "what"),
                text(box, "occurredAt"),
                box.path("alreadyKnown").asBoolean(false) ? "  (known already, nothing was added)" : "");
    }

    private void refused(JsonNode refusal) {
        String value = text(refusal, "value");
        out.printf(
                "        refused: %s%s: %s%n                 %s%n",
                where(refusal),
                value.isEmpty() ? "" : " '" + value + "'",
                text(refusal, "rule"),
                text(refusal, "remedy"));
    }

    /** For example {@code EQD C237.8260 (segment 7)}. */
    private static String where(JsonNode line) {
        String element = text(line, "element");
        return text(line, "segment") + (element.isEmpty() ? "" : " " + element) + " (segment " + text(line, "position")
                + ")";
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
