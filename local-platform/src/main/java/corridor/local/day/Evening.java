package corridor.local.day;

import corridor.local.door.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** The day's account: the books, every decision made again, and the files with which others check the rest. */
final class Evening {
    private static final ZoneId PORT_TIME = ZoneId.of("Asia/Karachi");

    private final Visitor auditor;
    private final Path folder;
    private final int atOnce;

    Evening(Visitor auditor, Path folder, int atOnce) {
        this.auditor = auditor;
        this.folder = folder;
        this.atOnce = atOnce;
    }

    /** All accounts added, by currency. */
    JsonNode totals() {
        return auditor.get("/customs/v1/ledger/balance")
                .must("reading the books", 200)
                .body()
                .path("totals");
    }

    /** What came of making every decision again. */
    record Replays(int declarations, int decisions, int judged, List<String> different) {}

    Replays replay(List<String> declarations) throws InterruptedException, ExecutionException {
        int decisions = 0;
        int judged = 0;
        List<String> different = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<JsonNode>> replays = declarations.stream()
                    .map(id -> threads.submit(() -> auditor.get("/customs/v1/declarations/" + id + "/replay")
                            .must("replaying", 200)
                            .body()))
                    .toList();
            for (Future<JsonNode> each : replays) {
                JsonNode replay = each.get();
                for (JsonNode decision : replay.path("decisions")) {
                    decisions += decision.has("same") ? 1 : 0;
                    judged += decision.has("same") ? 0 : 1;
                }
                if (!replay.path("same").booleanValue(false)) {
                    different.add(replay.path("declarationId").asString(""));
                }
            }
        }
        return new Replays(declarations.size(), decisions, judged, different);
    }

    /** Writes decisions, heads, study and its events, for programs that know nothing of this one. */
    void publish() throws IOException {
        Files.createDirectories(folder);
        List<String> heads = new ArrayList<>();
        auditor.get("/customs/v1/audit/heads?limit=500")
                .must("reading the heads", 200)
                .body()
                .path("items")
                .forEach(head -> heads.add(head.toString()));
        heads.add(auditor.get("/customs/v1/audit/head")
                .must("reading the head", 200)
                .body()
                .toString());
        Files.write(folder.resolve("heads.jsonl"), heads);
        auditor.download("/customs/v1/audit/export", folder.resolve("decisions.jsonl"));

        LocalDate today = LocalDate.now(PORT_TIME);
        String period = "?from=" + today.minusDays(1) + "&to=" + today;
        Files.writeString(
                folder.resolve("study.json"),
                auditor.get("/customs/v1/time-release-study" + period)
                        .must("reading the study", 200)
                        .body()
                        .toString());
        List<String> pages = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = auditor.get("/customs/v1/time-release-study/events" + period + "&limit=500"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .must("reading the study's events", 200)
                    .body();
            pages.add(page.toString());
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        Files.write(folder.resolve("study-events.json"), pages);
    }

    /** Taxes by authority. */
    Map<String, String> taxes() {
        LocalDate today = LocalDate.now(PORT_TIME);
        JsonNode report = auditor.get("/customs/v1/reports/taxes?from=" + today.minusDays(1) + "&to=" + today)
                .must("reading the tax report", 200)
                .body();
        Map<String, String> collected = new java.util.LinkedHashMap<>();
        report.path("authorities")
                .forEach(each -> collected.put(
                        each.path("title").asString(""),
                        each.path("all").path("collected").asString("")));
        return collected;
    }
}
